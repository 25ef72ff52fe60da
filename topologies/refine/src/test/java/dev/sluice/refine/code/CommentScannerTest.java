package dev.sluice.refine.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import org.junit.jupiter.api.Test;

class CommentScannerTest {

  @Test
  void lineAndBlockCommentsCountWithTheirMarksAndWithoutTheLineEnd() {
    assertThat(comments("Java", "a(); // b\n/* c\n d */ e();\n")).isEqualTo(4 + 10);
    assertThat(comments("Python", "a = 1  # b\n# c\n")).isEqualTo(3 + 3);
    assertThat(comments("SQL", "select 1 -- one\n")).isEqualTo(6);
    assertThat(comments("HTML", "<p><!-- x --></p>")).isEqualTo(10);
  }

  @Test
  void commentMarksInLiteralsAreNoComments() {
    assertThat(comments("Java", "x = \"// no \\\" /* no\"; // yes\n")).isEqualTo(6);
    assertThat(comments("Java", "c = '\"'; // yes\n")).isEqualTo(6);
    assertThat(comments("JavaScript", "u = 'http://a'; v = `// ${b} //`; // yes")).isEqualTo(6);
    assertThat(comments("JavaScript", "r = /[/*]\"/g; // yes")).isEqualTo(6);
    assertThat(comments("JavaScript", "r = a / b; // yes")).isEqualTo(6);
    assertThat(comments("Lua", "s = [[ -- no ]] -- yes")).isEqualTo(6);
    assertThat(comments("Go", "s := `// no\n// no` // yes")).isEqualTo(6);
    assertThat(comments("Common Lisp", "(f \"; no\" #\\; a) ; yes")).isEqualTo(5);
  }

  @Test
  void literalsInCommentsAreComments() {
    assertThat(comments("C", "/* don't \" */ x; // it's\n")).isEqualTo(13 + 7);
    assertThat(comments("Shell", "echo a # don't\necho b # c\n")).isEqualTo(7 + 3);
  }

  @Test
  void blockCommentsNestWhereTheLanguageSaysSo() {
    assertThat(comments("Rust", "/* a /* b */ c */ d")).isEqualTo(17);
    assertThat(comments("Java", "/* a /* b */ c */ d")).isEqualTo(12);
    assertThat(comments("Haskell", "{- a {- b -} -} c")).isEqualTo(15);
  }

  @Test
  void marksCountOnlyWhereTheLanguagePutsThem() {
    assertThat(comments("Shell", "echo $# ${a#b} # yes")).isEqualTo(5);
    assertThat(comments("Batchfile", "echo REM no\nREM yes\n")).isEqualTo(7);
    assertThat(comments("Ruby", "=begin\na\n=end\nb # c\n")).isEqualTo(13 + 3);
    assertThat(comments("Perl", "=pod\n\na\n\n=cut\n$a = 1; # b\n")).isEqualTo(13 + 3);
    assertThat(comments("TeX", "50\\% no % yes\n")).isEqualTo(5);
    assertThat(comments("MATLAB", "a = b'; % yes\nc = 'it % no';")).isEqualTo(5);
    assertThat(comments("Rust", "fn f<'a>(x: &'a str) {} // yes")).isEqualTo(6);
  }

  @Test
  void docstringsAreDocumentationAndOtherTripleQuotesAreNot() {
    String text =
        "\"\"\"Module.\"\"\"\ndef f():\n    '''Function.'''\n    x = \"\"\"no\"\"\"\n    return x\n";

    CommentCounts counts = count("Python", text);

    assertThat(counts.documentation()).isEqualTo(13 + 15);
    assertThat(counts.literals()).isEqualTo(8);
    assertThat(counts.comments()).isZero();
    assertThat(count("Python", "class A:\n  \"Single.\"\n  r = \"no\"\n").documentation())
        .isEqualTo(9);
    assertThat(count("Python", "def f():\n  r\"\"\"Raw.\"\"\"\n").documentation()).isEqualTo(10);
    assertThat(count("Elixir", "@doc \"\"\"\na\n\"\"\"\nx = \"\"\"\nb\n\"\"\"").documentation())
        .isEqualTo(9);
  }

  @Test
  void whatStaysOpenGoesToTheEnd() {
    assertThat(comments("C", "a /* b")).isEqualTo(4);
    assertThat(count("Python", "x = '''b\nc").literals()).isEqualTo(6);
    assertThat(count("C", "x = \"b\nc").literals()).isEqualTo(2);
    assertThat(count("C", "x = \"b\\").literals()).isEqualTo(3);
  }

  private static int comments(String language, String text) {
    return count(language, text).comments();
  }

  private static CommentCounts count(String language, String text) {
    return CommentScanner.count(
        new Document(text), LanguageTable.shipped().named(language).comments());
  }
}
