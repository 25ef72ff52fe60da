package dev.sluice.refine.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexReaderTest {

  private static final String ARTICLE =
      """
      \\documentclass{article} % of two columns
      \\usepackage[latin1]{inputenc}
      \\newcommand{\\heron}{\\emph{Ardea cinerea}}
      \\newcommand*\\N{\\mathbb{N}}
      \\newcommand{\\pair}[2]{(#1, #2)}
      \\def\\fish {a
        roach}
      \\title[Herons]{Herons \\\\ \\large of~the \\heron\\ kind\\thanks{To the miller}}
      \\begin{document}
      \\maketitle
      An abstract, perhaps.
      \\section*{Introduction}
      % Nobody reads this.
        % Nor this.
      The \\heron{} eats \\fish, at 5\\% of its weight, %% or 6
      $$ n \\in \\N,\\quad \\pair{a}{b} $$ as \\cite{miller} says.
      \\appendix
      \\section{Tables}
      \\end{document}
      """;

  private final LatexReader reader = new LatexReader();

  @Test
  void anArticleIsItsBodyWithoutCommentsAndAppendixAndWithMacrosInlined() {
    assertThat(reader.read(ARTICLE).text())
        .isEqualTo(
            """
            \\section*{Introduction}
            The \\emph{Ardea cinerea}{} eats a
              roach, at 5\\% of its weight,
            $$ n \\in \\mathbb{N},\\quad \\pair{a}{b} $$ as \\cite{miller} says.""");
  }

  @Test
  void titlesLoseNotesSizesAndLineBreaks() {
    assertThat(reader.read(ARTICLE).title())
        .isEqualTo("Herons of the \\emph{Ardea cinerea}\\ kind");
    assertThat(reader.read("\\section{a}").title()).isNull();
    assertThat(reader.read("% \\title{No}\n\\title {Yes}").title()).isEqualTo("Yes");
    assertThat(reader.read("\\title{never closed").title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chapter",
        "part",
        "section",
        "subsection",
        "subsubsection",
        "paragraph",
        "subparagraph"
      })
  void theBodyBeginsAtTheFirstHeadingOfAnyKind(String heading) {
    String text = "\\partial \\sectionmark before \\" + heading + "{One} after";

    assertThat(reader.read(text).text()).isEqualTo("\\" + heading + "{One} after");
  }

  @Test
  void headingsInThePreambleAreDefinitions() {
    String text =
        "\\newcommand{\\mine}[1]{\\section{#1}}\n\\begin{document}x \\section[a]{b} c\\end{document}";

    assertThat(reader.read(text).text()).isEqualTo("\\section[a]{b} c");
  }

  @Test
  void textWithoutHeadingsIsKept() {
    assertThat(reader.read("Just a $letter$.").text()).isEqualTo("Just a $letter$.");
    assertThat(reader.read("\\input{a}\\begin{document}\nDear all,\n\\end{document}\nx").text())
        .isEqualTo("Dear all,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\appendix",
        "\\begin{references}",
        "\\begin{REFERENCES}",
        "\\begin{thebibliography}{9}",
        "\\bibliography{my}",
        "\\printbibliography",
        "\\end{document}"
      })
  void theEndIsTheFirstOfAppendixAndBibliography(String end) {
    String text = "\\section{a} b \\appendixname \\bibliographystyle{x}\n" + end + "\nc \\cite{d}";

    assertThat(reader.read(text).text())
        .isEqualTo("\\section{a} b \\appendixname \\bibliographystyle{x}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a % b                    ! a",
        "a \\% b                  ! a \\% b",
        "a \\\\% b                ! a \\\\",
        "\\verb|50%| of % it      ! \\verb|50%| of",
        "\\verb*+%+ a             ! \\verb*+%+ a",
        "\\url{http://a/%20b} % c ! \\url{http://a/%20b}"
      })
  void onlyUnescapedPercentSignsBeginComments(String line, String expected) {
    assertThat(reader.read(line).text()).isEqualTo(expected);
  }

  @Test
  void verbatimTextKeepsItsPercentSignsAndCommentEnvironmentsGo() {
    String text =
        """
        a
        \\begin{verbatim}
        x = 5 % 3
        \\end{verbatim}
        \\begin{comment}
        old
        \\end{comment}
        b % c
        """;

    assertThat(reader.read(text).text())
        .isEqualTo("a\n\\begin{verbatim}\nx = 5 % 3\n\\end{verbatim}\nb");
  }

  @Test
  void theLastDefinitionCountsAndMacrosAreFollowedIntoMacros() {
    String text = "\\def\\a{\\b!}\\def\\b{x}\\def\\b{y}\n\\a \\ab \\b1";

    assertThat(reader.read(text).text()).isEqualTo("y! \\ab y1");
  }

  @Test
  void definitionsWithParametersStay() {
    String text = "\\def\\a#1{x}\\def\\b.{y}\\newcommand{\\c}[1]{z}\\renewcommand{\\d}{w} \\a \\d";

    assertThat(reader.read(text).text()).isEqualTo(text);
  }

  @Test
  void macrosThatNameThemselvesAreNotFollowed() {
    assertThat(reader.read("\\def\\a{(\\a)}\\a").text()).isEqualTo("(\\a)");
    assertThat(reader.read("\\def\\a{\\b}\\def\\b{\\a}\\a").text()).isEqualTo("\\a");
  }

  @Test
  void bombsOfMacrosExpandToABoundedText() {
    StringBuilder bomb = new StringBuilder();
    for (char c = 'a'; c < 'z'; c++) {
      char next = (char) (c + 1);
      bomb.append("\\def\\").append(c).append('{').append(("\\" + next).repeat(100)).append("}\n");
    }
    bomb.append("\\def\\z{boom}\n").append("\\a ".repeat(1000));

    assertThat(reader.read(bomb.toString()).text().length()).isLessThan(200_000);
  }

  @Test
  void inputencNamesTheCharacterSet() {
    assertThat(reader.statedCharset(ARTICLE.getBytes(StandardCharsets.UTF_8))).isEqualTo("latin1");
    assertThat(
            reader.statedCharset(
                "\\usepackage[ansinew]{inputenc}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("windows-1252");
    assertThat(reader.statedCharset("\\usepackage{x}".getBytes(StandardCharsets.UTF_8))).isNull();
  }
}
