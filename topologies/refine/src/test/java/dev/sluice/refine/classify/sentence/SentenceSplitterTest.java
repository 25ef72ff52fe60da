package dev.sluice.refine.classify.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  private final SentenceSplitter splitter = new SentenceSplitter();

  private List<String> split(String text) {
    int[] codePoints = text.codePoints().toArray();
    Sentences sentences = splitter.split(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = text.substring(sentences.start(i), sentences.end(i));
      int start = sentences.charStart(i);
      assertThat(new String(codePoints, start, sentences.charEnd(i) - start)).isEqualTo(sentence);
      found.add(sentence);
    }
    return found;
  }

  @Test
  void marksBeforeWhiteSpaceEndASentence() {
    assertThat(split("  Is it? Yes! \"It is.\" (Really?) Fine... So be it"))
        .containsExactly("Is it?", "Yes!", "\"It is.\"", "(Really?)", "Fine...", "So be it");
  }

  @Test
  void numbersHostsAndAbbreviationsDoNot() {
    assertThat(split("Mr. A. Smith paid 3.50 at example.com, e.g. on Monday. Then he left."))
        .containsExactly("Mr. A. Smith paid 3.50 at example.com, e.g. on Monday.", "Then he left.");
    assertThat(split("So did I. They came.")).containsExactly("So did I.", "They came.");
  }

  @Test
  void aLineBreakEndsASentence() {
    assertThat(split("a title\r\n\n Some text\u0085More\u2028\u2029 more\n- one\n2 two"))
        .containsExactly("a title", "Some text", "More", "more", "- one", "2 two");
  }

  @Test
  void aWrappedLineDoesNot() {
    assertThat(
            split("We had to\nswitch. And \r\n  then\nwe (all)\nleft\rthe \u00e9cole\n\u00e9tait"))
        .containsExactly(
            "We had to\nswitch.", "And \r\n  then\nwe (all)\nleft\rthe \u00e9cole\n\u00e9tait");
  }

  @Test
  void aLineThatEndsInAMarkIsNotWrappedNorIsOneBeforeAnEmptyLine() {
    assertThat(split("Dr.\nwho (is it?)\nthat said \"no.\" \nan item\n \nan item"))
        .containsExactly("Dr.", "who (is it?)", "that said \"no.\"", "an item", "an item");
  }

  @Test
  void chineseAndJapaneseMarksNeedNoSpace() {
    assertThat(split("你好。「再见！」他说。Ok")).containsExactly("你好。", "「再见！」", "他说。", "Ok");
    assertThat(split("यह एक है। वह दो है।")).containsExactly("यह एक है।", "वह दो है।");
    assertThat(split("هل هذا؟ نعم.")).containsExactly("هل هذا؟", "نعم.");
  }

  @Test
  void offsetsCountCodePoints() {
    Sentences sentences = splitter.split("😀😀 yes. 😀 no.");
    assertThat(sentences.size()).isEqualTo(2);
    assertThat(sentences.charStart(1)).isEqualTo(8);
    assertThat(sentences.charEnd(1)).isEqualTo(13);
    assertThat(sentences.start(1)).isEqualTo(10);
  }

  @Test
  void aSentenceIsCutAtWhiteSpaceOrAtTheLimit() {
    List<String> words = split("word ".repeat(1000));
    assertThat(words).allSatisfy(s -> assertThat(s.length()).isBetween(500, 1000));
    assertThat(words).allSatisfy(s -> assertThat(s).startsWith("word").endsWith("word"));
    assertThat(split("😀".repeat(2500)).stream().map(s -> s.codePointCount(0, s.length())))
        .containsExactly(1000, 1000, 500);
  }

  @Test
  void everyCharacterThatIsNotSpaceIsInOneSentenceAndNoSentenceIsEmptyOrTooLong() {
    SplittableRandom random = new SplittableRandom(11);
    int[] alphabet =
        " .!?\n\r)\"abAIM。！\u0085\u0000\uD83D\uDE00x\uDE00\u00a0".codePoints().toArray();
    for (int round = 0; round < 300; round++) {
      StringBuilder builder = new StringBuilder();
      IntStream.range(0, random.nextInt(3000))
          .forEach(i -> builder.appendCodePoint(alphabet[random.nextInt(alphabet.length)]));
      String text = builder.toString();
      Sentences sentences = splitter.split(text);
      StringBuilder covered = new StringBuilder();
      int previous = 0;
      for (int i = 0; i < sentences.size(); i++) {
        assertThat(sentences.charStart(i)).isGreaterThanOrEqualTo(previous);
        previous = sentences.charEnd(i);
        assertThat(previous - sentences.charStart(i))
            .isBetween(1, SentenceSplitter.MAX_LENGTH)
            .isEqualTo(Character.codePointCount(text, sentences.start(i), sentences.end(i)));
        covered.append(text, sentences.start(i), sentences.end(i));
      }
      assertThat(covered.toString().replaceAll("[\\s\u0085\u00a0]", ""))
          .isEqualTo(text.replaceAll("[\\s\u0085\u00a0]", ""));
    }
  }

  @Test
  void hostileTextTakesLinearTime() {
    int size = 1_000_000;
    List<String> texts =
        List.of(
            "a".repeat(size),
            ".".repeat(size),
            " ".repeat(size),
            ". ".repeat(size / 2),
            "a.".repeat(size / 2),
            "." + " ".repeat(size) + "a",
            ")".repeat(size),
            "\uD800".repeat(size),
            "\0".repeat(size),
            "a\n".repeat(size / 2),
            "a" + "\n ".repeat(size / 2) + "a",
            "a\n" + " ".repeat(size) + "a",
            "a)" + ")".repeat(size) + "\na",
            ("a" + ")".repeat(300) + " ".repeat(300) + "\n").repeat(size / 602),
            "Mr. ".repeat(size / 4));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> texts.forEach(text -> new SentenceSplitter().split(text)));
  }
}
