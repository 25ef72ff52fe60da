package dev.sluice.local.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.signal.SpanValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are held out here: nytimes.184853, hello, c, d, 8, 9; not: rt.com.91337, world, 0. */
class EvaluationSetsTest {
  @TempDir private Path folder;

  @Test
  void ntrexIsHeldOutByDocumentInAllLanguagesAtOnce() throws IOException {
    Path file =
        SetFiles.zip(
            folder,
            Map.of(
                "DOCUMENT_IDS.tsv", "rt.com.91337\nnytimes.184853\nnytimes.184853\n",
                "LANGUAGES.tsv", "deu German\n",
                "newstest2019-ref.deu.txt", "eins\nzwei\ndrei\n",
                "newstest2019-src.srp-Cyrl.txt", "један\nдва\nтри\n"));
    assertThat(NtrexSet.heldOut(file))
        .containsExactly(
            new Example("newstest2019-ref.deu.txt", "zwei"),
            new Example("newstest2019-ref.deu.txt", "drei"),
            new Example("newstest2019-src.srp-Cyrl.txt", "два"),
            new Example("newstest2019-src.srp-Cyrl.txt", "три"));
  }

  @Test
  void aLanguageOfAnotherLengthThanTheDocumentsIsRefused() throws IOException {
    Path file =
        SetFiles.zip(
            folder, Map.of("DOCUMENT_IDS.tsv", "a\nb\n", "newstest2019-ref.deu.txt", "eins\n"));
    assertThatThrownBy(() -> NtrexSet.heldOut(file))
        .hasMessageEndingWith("newstest2019-ref.deu.txt: 1 lines, but DOCUMENT_IDS.tsv has 2");
  }

  @Test
  void linguaIsHeldOutByLineAndReadByPart() throws IOException {
    Path file =
        SetFiles.zip(
            folder,
            Map.of(
                "sentences/en.txt", "hello\nworld\n",
                "single-words/en.txt", "c\nb\n",
                "single-words/de.txt", "d\n"));
    assertThat(LinguaSet.heldOut(file, LinguaSet.Part.SENTENCES))
        .containsExactly(new Example("en.txt", "hello"));
    assertThat(LinguaSet.heldOut(file, LinguaSet.Part.SINGLE_WORDS))
        .containsExactly(new Example("de.txt", "d"), new Example("en.txt", "c"));
  }

  @Test
  void aCommentHasTheVerdictAndTheMarksOfEachRater() throws IOException {
    Path file =
        SetFiles.zip(
            folder,
            Map.of(
                "data/comments.csv",
                "comment_id,comment_text\n8,\"a, b\"\n0,c\n9,nobody rated\n",
                "data/spans.csv",
                "annotation,type,start,end\n1,Insult,0,1\n1,Insult,3,4\n",
                "data/annotations.csv",
                """
                annotation,comment_id,worker,country,all toxic,not toxic
                0,8,1,USA,False,False
                1,8,2,USA,True,False
                2,8,3,VEN,False,True
                """));
    List<SpanValue> marks = List.of(new SpanValue(0, 1, null), new SpanValue(3, 4, null));
    assertThat(CivilComment.heldOut(file))
        .containsExactly(new CivilComment("a, b", 1, List.of(List.of(), marks, List.of())));
  }

  @Test
  void davidsonIsHeldOutByRow() throws IOException {
    Path file =
        SetFiles.gzip(
            folder.resolve("labeled_data.csv.gz"),
            ",count,class,tweet\n0,3,0,no\n8,3,1,\"two\nlines\"\n9,3,2,fine\n");
    assertThat(DavidsonTweet.heldOut(file))
        .containsExactly(
            new DavidsonTweet("8", "two\nlines", DavidsonTweet.Kind.OFFENSIVE),
            new DavidsonTweet("9", "fine", DavidsonTweet.Kind.NEITHER));
    SetFiles.gzip(file, ",class,tweet\n8,3,x\n");
    assertThatThrownBy(() -> DavidsonTweet.heldOut(file))
        .hasMessageEndingWith("class must be 0, 1 or 2, but is '3'");
  }

  @Test
  void allOfHateCheckIsRead() throws IOException {
    Path file =
        SetFiles.zip(
            folder,
            Map.of(
                "test_suite_cases.csv",
                """
                ,functionality,test_case,label_gold
                0,derog_h,x,hateful
                1,ident_neutral_nh,y,non-hateful
                """));
    assertThat(HateCheckCase.all(file))
        .containsExactly(
            new HateCheckCase("derog_h", "x", true),
            new HateCheckCase("ident_neutral_nh", "y", false));
  }

  @Test
  void aJudgedDocumentMustHaveTextAndLabel() throws IOException {
    Path file = folder.resolve("dclm.jsonl.gz");
    SetFiles.gzip(file, "{\"text\":\"x\",\"label\":1}\n{\"text\":\"y\",\"label\":0}\n");
    assertThat(DclmDocument.all(file))
        .containsExactly(new DclmDocument("x", true), new DclmDocument("y", false));
    SetFiles.gzip(file, "{\"text\":\"x\",\"label\":1}\n{\"text\":\"y\",\"label\":2}\n");
    assertThatThrownBy(() -> DclmDocument.all(file))
        .hasMessageEndingWith("gz:2: must have a text and a label that is 0 or 1");
    SetFiles.gzip(file, "{\"text\":");
    assertThatThrownBy(() -> DclmDocument.all(file)).hasMessageContaining("gz:1: no JSON");
  }

  @Test
  void aDamagedSetIsNamed() throws IOException {
    Path noZip = Files.writeString(folder.resolve("no.zip"), "PK?");
    assertThatThrownBy(() -> NtrexSet.heldOut(noZip))
        .isInstanceOf(UnreadableSetException.class)
        .hasMessageContaining("no.zip: no zip archive");
    Path latin = Files.write(folder.resolve("latin.csv"), "ä".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> BoundedText.of(latin)).hasMessageEndingWith("latin.csv: not UTF-8");
    Path whole = SetFiles.gzip(folder.resolve("whole.csv.gz"), "a,b\n".repeat(500));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length - 9));
    assertThatThrownBy(() -> BoundedText.of(cut)).hasMessageContaining("cut.csv.gz: damaged: ");
    Path empty = SetFiles.zip(folder, Map.of("x", "y"));
    assertThatThrownBy(() -> HateCheckCase.all(empty))
        .hasMessageEndingWith("test_suite_cases.csv: no such entry");
  }

  @Test
  void aBombIsRefusedBeforeItFillsTheMemory() throws IOException {
    Path bomb = SetFiles.gzip(folder.resolve("bomb.csv.gz"), "0".repeat(BoundedText.LIMIT + 1));
    assertThatThrownBy(() -> BoundedText.of(bomb))
        .hasMessageEndingWith("more than " + BoundedText.LIMIT + " bytes");
  }
}
