package dev.sluice.refine.decontaminate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkSetTest {
  private static final String ONE =
      "one two three four five six seven eight nine ten eleven twelve";
  private static final String TWO =
      "uno dos tres cuatro cinco seis siete ocho nueve diez once doce";

  private final BenchmarkSet set =
      new BenchmarkSet(new Criteria(Method.GPT3, 8, 1, 0), name -> !name.equals("ignored"));

  private static Benchmark piece(String name, String text) {
    return new Benchmark(name, List.of(new Passage("p", "", text)));
  }

  private List<Hit> hits(String text) {
    return set.index().hits(new Document(text));
  }

  @Test
  void aPieceReplacesTheOneUnderItsKeyAndGoesWhenRemoved() {
    assertThat(set.index().isEmpty()).isTrue();
    set.put("a/0", piece("a", ONE));
    assertThat(hits(ONE)).hasSize(1);
    set.put("a/1", piece("a", TWO));
    assertThat(hits(ONE + " " + TWO)).as("two pieces of one benchmark").hasSize(1);
    set.put("a/0", piece("a", TWO));
    assertThat(hits(ONE)).isEmpty();
    set.remove("a/0");
    assertThat(hits(TWO)).hasSize(1);
    set.remove("a/1");
    set.remove("never there");
    assertThat(set.index().isEmpty()).isTrue();
  }

  @Test
  void benchmarksThatAreNotChosenAreNotKept() {
    set.put("x", piece("ignored", ONE));
    assertThat(set.benchmarks()).isEmpty();
  }
}
