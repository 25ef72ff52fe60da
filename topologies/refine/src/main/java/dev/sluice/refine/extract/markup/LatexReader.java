package dev.sluice.refine.extract.markup;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LaTeX as RedPajama-V1 cleans arXiv: from the first heading on, without comments, without
 * bibliography and appendix, macros without parameters inlined; commands and mathematics stay. Its
 * slips are not followed: {@code \subparagraph} counts, the character before a comment stays, a
 * definition may run over lines, and headings are looked for after {@code \begin{document}}. A text
 * without headings is not emptied but begins after {@code \begin{document}}, if it has that.
 */
final class LatexReader implements TextFormat {

  private static final Pattern HEADING =
      Pattern.compile(
          "\\\\(?:chapter|part|(?:sub){0,2}section|(?:sub)?paragraph)\\*?\\s{0,9}[\\[{]");

  private static final Pattern END =
      Pattern.compile(
          "\\\\(?:appendix(?![a-zA-Z])|begin\\{(?:references|REFERENCES|thebibliography)\\}"
              + "|bibliography\\s{0,9}\\{|printbibliography|end\\{document\\})");

  private static final Pattern CHARSET =
      Pattern.compile("\\\\usepackage\\s{0,9}\\[([a-zA-Z0-9-]{1,20})\\]\\{inputenc\\}");

  /** Names of inputenc that are no labels of the Encoding Standard. */
  private static final Map<String, String> LABELS =
      Map.of(
          "ansinew", "windows-1252",
          "applemac", "macintosh",
          "latin9", "iso-8859-15",
          "latin10", "iso-8859-16",
          "utf8x", "utf-8");

  private static final String DOCUMENT = "\\begin{document}";
  private static final int HEAD_BYTES = 20_000;

  @Override
  public TitledText read(String text) {
    LatexMacros macros = new LatexMacros(LatexComments.removed(text.replace("\r\n", "\n")));
    String source = macros.withoutDefinitions();
    return new TitledText(LatexTitle.of(source, macros), macros.expand(body(source)).strip());
  }

  private static String body(String source) {
    int document = source.indexOf(DOCUMENT);
    int start = document < 0 ? 0 : document + DOCUMENT.length();
    Matcher heading = HEADING.matcher(source);
    if (heading.find(start)) {
      start = heading.start();
    }
    Matcher end = END.matcher(source);
    return source.substring(start, end.find(start) ? end.start() : source.length());
  }

  @Override
  public String statedCharset(byte[] content) {
    int length = Math.min(content.length, HEAD_BYTES);
    Matcher stated = CHARSET.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
    return stated.find() ? LABELS.getOrDefault(stated.group(1), stated.group(1)) : null;
  }
}
