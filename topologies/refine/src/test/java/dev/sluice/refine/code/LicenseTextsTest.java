package dev.sluice.refine.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every licence of the SPDX list is looked for by its own text, as people change its layout. */
class LicenseTextsTest {

  @Test
  void everyTextFindsItself() {
    assertThat(wrong(text -> text)).isEmpty();
  }

  @Test
  void anotherCopyrightLineMakesNoDifference() {
    assertThat(wrong(text -> "Copyright (c) 2019-2023 Jane Doe and others\n\n" + text)).isEmpty();
  }

  @Test
  void prefixesOfCommentsMakeNoDifference() {
    assertThat(wrong(text -> prefixed("// ", text))).isEmpty();
    assertThat(wrong(text -> "/*\n" + prefixed(" * ", text) + " */\n")).isEmpty();
    assertThat(wrong(text -> prefixed("# ", text))).isEmpty();
    assertThat(wrong(text -> prefixed("dnl ", text))).isEmpty();
  }

  @Test
  void reWrappedTextsFindThemselvesButForAHandful() {
    List<String> wrong = wrong(text -> wrapped(60, text));

    System.out.println("re-wrapped licence texts told wrongly: " + wrong);
    assertThat(wrong).hasSizeLessThanOrEqualTo(4);
    assertThat(wrong(text -> wrapped(100, text))).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void everythingAtOnce() {
    List<String> wrong =
        wrong(
            text ->
                prefixed(
                    "# ",
                    wrapped(72, "Copyright 2020 The Authors. All rights reserved.\n\n" + text)));

    System.out.println("re-wrapped, commented, claimed licence texts told wrongly: " + wrong);
    assertThat(wrong).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void familiesAreToldApart() {
    SpdxTexts texts = new SpdxTexts();
    for (String id :
        List.of(
            "MIT",
            "MIT-0",
            "X11",
            "ISC",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "0BSD",
            "Apache-1.1",
            "Apache-2.0",
            "MPL-1.1",
            "MPL-2.0",
            "EPL-1.0",
            "EPL-2.0",
            "Unlicense",
            "Zlib",
            "CC0-1.0",
            "CC-BY-4.0",
            "CC-BY-SA-4.0",
            "GPL-2.0-only",
            "GPL-3.0-only",
            "LGPL-2.1-only",
            "LGPL-3.0-only",
            "AGPL-3.0-only",
            "BSL-1.0",
            "Artistic-2.0")) {
      assertThat(LicenseMatcher.ofText(new Document(texts.byId().get(id))).id()).isEqualTo(id);
    }
  }

  @Test
  void aLicenceAmongOtherTextIsFoundByItsShare() {
    SpdxTexts texts = new SpdxTexts();
    String notices =
        "This product includes the following works.\n".repeat(3)
            + texts.byId().get("Apache-2.0")
            + "\nThe documentation was written by hand over many long winters, and each chapter has"
            + " its own history which we tell in the appendix.\n".repeat(40);

    assertThat(LicenseMatcher.ofText(new Document(notices)).id()).isEqualTo("Apache-2.0");
  }

  @Test
  void otherTextsAreNoLicence() {
    assertThat(LicenseMatcher.ofText(new Document(""))).isNull();
    assertThat(LicenseMatcher.ofText(new Document("All rights reserved."))).isNull();
    assertThat(
            LicenseMatcher.ofText(
                new Document("You may read this file on Mondays if you bring cake. ".repeat(20))))
        .isNull();
  }

  private static List<String> wrong(UnaryOperator<String> change) {
    SpdxTexts texts = new SpdxTexts();
    List<String> wrong = new ArrayList<>();
    texts
        .byId()
        .forEach(
            (id, text) -> {
              LicenseMatch match = LicenseMatcher.ofText(new Document(change.apply(text)));
              if (match == null || !texts.sameAs(id).contains(match.id())) {
                wrong.add(id + " as " + match);
              }
            });
    return wrong;
  }

  private static String prefixed(String prefix, String text) {
    return text.lines().map(line -> prefix + line + "\n").collect(Collectors.joining());
  }

  private static String wrapped(int width, String text) {
    StringBuilder wrapped = new StringBuilder();
    for (String paragraph : text.split("\n\\s*\n")) {
      int column = 0;
      for (String word : paragraph.strip().split("\\s+")) {
        if (column > 0 && column + word.length() >= width) {
          wrapped.append('\n');
          column = 0;
        }
        wrapped.append(column == 0 ? "" : " ").append(word);
        column += word.length() + 1;
      }
      wrapped.append("\n\n");
    }
    return wrapped.toString();
  }
}
