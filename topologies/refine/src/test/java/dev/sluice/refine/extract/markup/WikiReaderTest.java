package dev.sluice.refine.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikiReaderTest {

  private static final String HERON =
      """
      {{Infobox bird
      | name = Heron {{small|grey}}
      | table =
      {| class="wikitable"
      |}
      }}
      [[File:Heron.jpg|thumb|A heron at the [[weir]], by [http://example.org a miller]]]
      <!-- who wrote this? -->
      The '''grey heron''' (''Ardea cinerea'', {{IPA|x}}; ) is a [[bird]]&nbsp;of [[water|still
      water]].<ref name="a">{{cite book|title=Birds}}</ref><ref name="a" /> See [http://example.org the \
      miller] or [http://example.org].

      == Food ==
      * [[Roach]]es, mostly
      ** and ''frogs''
      # first: <math>a_1 < b''</math>
      ; Term
      : meaning<br/>more

      {| class="wikitable"
      ! Month !! Fish
      |-
      | May || 31
      |}
      === In spring ===
      {{main|Spring}}
      == References ==
      {{reflist}}
      === Notes ===

      __NOTOC__
      [[Category:Birds|Heron]]
      [[Категория:Птицы]] [[Portal:Birds]]
      [[de:Graureiher]]
      """;

  private final WikiReader reader = new WikiReader();

  @Test
  void anArticleIsItsSentences() {
    assertThat(reader.read(HERON).text())
        .isEqualTo(
            """
            The grey heron (Ardea cinerea) is a bird of still
            water. See the miller or .

            Food

            Roaches, mostly
            and frogs
            first: $a_1 < b''$
            Term
            meaning
            more""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      value = {
        "[[a]]                            ! a",
        "[[a|b]]                          ! b",
        "[[a|b|c]]                        ! b|c",
        "[[a|]]                           ! a",
        "[[:Category:a]]                  ! Category:a",
        "x [[Star Trek:Nemesis]] y        ! x Star Trek:Nemesis y",
        "[[Star Trek: Nemesis]]           ! Star Trek: Nemesis",
        "x[[image:b.png]]y                ! xy",
        "x[[Файл:b.png|мини|[[c]] d]]y    ! xy",
        "[[a {{b|]]}} c]]                 ! a  c",
        "a[[b]                            ! a[[b]",
        "a]] b                            ! a]] b",
        "see a[1] and [b]                 ! see a[1] and [b]",
        "[//a.org b c]                    ! b c",
        "[mailto:a@b.c write]             ! write",
        "[http://a.org [[b|c]] d]         ! c d",
      })
  void linksShowTheirLabels(String markup, String expected) {
    assertThat(reader.read(markup).text()).isEqualTo(expected.replaceAll(" {2,}", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{a}}",
        "{{a|{{b|{{c}}}}}}",
        "{{{a}}}",
        "{{{a|{{b}}}}}",
        "{{{{{a}}}}}",
        "{{a|{{{b}}}}}",
        "{{a|[[b}}",
        "{{a\n{|\n|b\n}}",
        "{|\n|a\n{|\n|b\n|}\n|}",
        "<table><tr><td>a</table>",
        "<ref>a [[b</ref>",
        "<REF>a</Ref >",
        "<ref group=x/>",
        "<gallery>\na.jpg|b\n</gallery>",
        "<!-- a -- > b -->",
        "<!-- never closed",
        "__TOC__",
        "__БЕЗОГЛ__",
        "----",
        "== a ==",
        "#REDIRECT [[a]]",
        "#WEITERLEITUNG: [[a]]\n[[b]]"
      })
  void whatIsNoTextIsGone(String markup) {
    assertThat(reader.read(markup).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a ''b'' c, a b c",
        "'''a''' b, a b",
        "'''''a''''' b, a b",
        "''''a'''' b, 'a' b",
        "l'''Avare'' de, l'Avare de",
        "Molière's, Molière's",
      })
  void apostrophesThatMarkAreRemovedAndThoseThatAreWrittenStay(String markup, String expected) {
    assertThat(WikiQuotes.removed(markup)).isEqualTo(expected);
  }

  @Test
  void sourceCodeAndNowikiAreNoMarkup() {
    String text =
        "<nowiki>[[a]] ''b'' {{c}} &lt;</nowiki>\n<syntaxhighlight lang=c>\nif (a[[0]]) {\n    b();\n}\n"
            + "</syntaxhighlight>";

    assertThat(reader.read(text).text())
        .isEqualTo("[[a]] ''b'' {{c}} &lt;\n\nif (a[[0]]) {\n    b();\n}");
  }

  @Test
  void sectionsWithSubsectionsStay() {
    assertThat(reader.read("== a ==\n=== b ===\nc\n=== d ===\n== e ==\n").text())
        .isEqualTo("a\n\nb\n\nc");
  }

  @Test
  void parenthesesThatTemplatesLeftEmptyGo() {
    assertThat(reader.read("Berlin ({{IPA|x}}) is ({{lang|y}}; since 1237) big").text())
        .isEqualTo("Berlin is (since 1237) big");
  }

  @Test
  void unclosedMarkupStaysAsText() {
    assertThat(reader.read("a {{b [[c\n\nd [[e]] f").text()).isEqualTo("a {{b [[c\n\nd e f");
    assertThat(reader.read("1 < 2 and <b>3</b> <4 <ref>5").text()).isEqualTo("1 < 2 and 3 <4 5");
  }

  @Test
  void lineEndsOfWindowsAreLineEnds() {
    assertThat(reader.read("== a ==\r\n* b\r\n").text()).isEqualTo("a\n\nb");
  }
}
