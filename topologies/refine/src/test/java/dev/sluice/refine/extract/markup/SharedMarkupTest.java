package dev.sluice.refine.extract.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What holds for real chapters, pages and posts. */
class SharedMarkupTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern PAGE = Pattern.compile("<text[^>/]*>([^<]*)</text>");

  @Test
  void chaptersOfMathematicsLoseTheirFrameOnly() throws IOException {
    Map<String, String> chapters = files("data/latex_stacks/stacks_tex.zip", ".tex");

    assertThat(chapters).hasSizeGreaterThan(40);
    chapters.forEach(
        (name, chapter) -> {
          TitledText read = new LatexReader().read(chapter);
          assertThat(read.title()).as(name).isNotBlank();
          assertThat(read.text())
              .as(name)
              .startsWith("\\section{")
              .doesNotContain("\\begin{document}", "\\title", "\\bibliography{", "\n%");
          assertThat(read.text().length()).as(name).isGreaterThan(chapter.length() * 9 / 10);
          assertThat(count(read.text(), '$')).as(name).isEqualTo(count(chapter, '$'));
        });
  }

  @Test
  void wikiPagesLoseTheirMarkupAndGainNoWords() throws IOException {
    int left = 0;
    int empty = 0;
    int gained = 0;
    int said = 0;
    List<String> pages = wikiPages();
    for (String page : pages) {
      String text = new WikiReader().read(page).text();
      left += text.matches("(?s).*(?:\\[\\[|\\{\\{|\\{\\||''|<ref|&[a-z]{2,6};).*") ? 1 : 0;
      empty += text.isEmpty() ? 1 : 0;
      Set<String> words = words(text);
      said += words.size();
      words.removeAll(words(page));
      words.removeAll(words(page.replaceAll("''+|\\[\\[(?:[^\\[\\]|]*\\|)?|\\]\\]|<[^<>]*>", "")));
      gained += words.size();
    }
    assertThat(pages).hasSizeGreaterThan(1500);
    assertThat(gained).isLessThan(said / 1000);
    assertThat(left).isLessThan(pages.size() / 50);
    assertThat(empty).isLessThan(pages.size() / 2);
  }

  @Test
  void proseOfWikiPagesStays() throws IOException {
    int lines = 0;
    for (String page : wikiPages()) {
      if (page.contains("{{")
          || page.contains("{|")
          || page.contains("<")
          || page.startsWith("#")) {
        continue;
      }
      String text = new WikiReader().read(page).text();
      for (String line : page.split("\n")) {
        if (line.length() > 40
            && !line.matches("(?s).*(?:[\\[\\]{}|&_(]|''|  |\u00A0|^[=*#:; |-]).*")) {
          assertThat(text).contains(line.strip());
          lines++;
        }
      }
    }
    assertThat(lines).isGreaterThan(50);
  }

  @Test
  void postsLoseTheirFrontMatterOnly() throws IOException {
    Map<String, String> posts = files("data/prose_18f_blog/18f_posts.zip", ".md");

    assertThat(posts).hasSizeGreaterThan(500);
    int titles = 0;
    for (Map.Entry<String, String> post : posts.entrySet()) {
      TitledText read = new MarkdownReader().read(post.getValue());
      titles += read.title() == null ? 0 : 1;
      assertThat(read.text()).as(post.getKey()).doesNotStartWith("---\ntitle:");
      if (!post.getValue().contains("<!--")) {
        assertThat(post.getValue().replace("\r\n", "\n")).as(post.getKey()).endsWith(read.text());
      }
    }
    assertThat(titles).isGreaterThan(posts.size() * 98 / 100);
  }

  private static List<String> wikiPages() throws IOException {
    List<String> pages = new ArrayList<>();
    for (String dump : files("data/wiki_dumps/wiki_dumps.zip", ".xml").values()) {
      Matcher page = PAGE.matcher(dump);
      while (page.find()) {
        pages.add(
            page.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&"));
      }
    }
    return pages;
  }

  private static Map<String, String> files(String archive, String suffix) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(SharedData.file(archive).toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(suffix)).toList()) {
        files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }
}
