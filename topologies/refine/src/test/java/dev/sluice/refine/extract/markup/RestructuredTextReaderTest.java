package dev.sluice.refine.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestructuredTextReaderTest {

  private final RestructuredTextReader reader = new RestructuredTextReader();

  @Test
  void commentsGoWithTheirBlocksAndAllElseStays() {
    String text =
        """
        .. Copyright somebody.
           All rights reserved.

        ======
        Herons
        ======

        Text [1]_ and `a link`_.

        ..
           a block

           of comment

        .. note:: Kept.
        .. c:function:: kept
        .. _a link: http://example.org
        .. [1] A footnote.
        .. |x| image:: y.png
        .. A comment: not a directive.

        * item

          .. inner comment
             goes on

          rest
        """;

    assertThat(reader.read(text))
        .isEqualTo(
            new TitledText(
                "Herons",
                """
                ======
                Herons
                ======

                Text [1]_ and `a link`_.

                .. note:: Kept.
                .. c:function:: kept
                .. _a link: http://example.org
                .. [1] A footnote.
                .. |x| image:: y.png

                * item

                  rest
                """));
  }

  @Test
  void aLineOverPunctuationIsTheTitle() {
    assertThat(reader.read("a b\n===\nOn herons\n---------\n").title()).isEqualTo("a b");
    assertThat(reader.read("a long line\n===\n").title()).isNull();
    assertThat(reader.read("--------\n--------\n").title()).isNull();
  }

  @Test
  void twoDotsAloneAreNoBlock() {
    assertThat(reader.read("a\n\n..\n\n  quote\n").text()).isEqualTo("a\n\n..\n\n  quote\n");
  }
}
