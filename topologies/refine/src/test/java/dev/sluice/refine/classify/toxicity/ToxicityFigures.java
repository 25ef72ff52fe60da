package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.evaluate.Interval;
import dev.sluice.refine.classify.evaluate.RocAuc;
import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.classify.toxicity.HeldOutSets.Comment;
import dev.sluice.refine.classify.toxicity.HeldOutSets.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Prints the figures of CARD.md: {@code ToxicityFigures DATA PROSE [MODEL.ftz]}. */
final class ToxicityFigures {

  private final ToxicityTagger tagger;

  private ToxicityFigures(ToxicityModel model) {
    tagger = new ToxicityTagger(model, TermLists.bundled(), 0.4);
  }

  public static void main(String[] args) throws Exception {
    ToxicityModel model =
        args.length > 2
            ? new ToxicityModel(
                FastTextModel.read(ModelBytes.of(Files.readAllBytes(Path.of(args[2])))))
            : ToxicityModel.bundled();
    new ToxicityFigures(model).print(Path.of(args[0]), Path.of(args[1]));
  }

  private void print(Path data, Path prose) throws Exception {
    List<Comment> comments = HeldOutSets.comments(data.resolve("tox_civil_spans/toxic_spans.zip"));
    area(
        "Civil, marked by all / unmarked rest",
        HeldOutSets.civil(comments),
        Category.TOXIC,
        Item::positive);
    List<Item> verdicts = new ArrayList<>();
    List<Item> majority = new ArrayList<>();
    for (Comment comment : comments) {
      int raters = comment.spans().size();
      if (comment.notToxic() == 0 || comment.notToxic() == raters) {
        verdicts.add(new Item(comment.text(), comment.notToxic() == 0, ""));
      }
      if (2 * comment.notToxic() != raters) {
        majority.add(new Item(comment.text(), 2 * comment.notToxic() < raters, ""));
      }
    }
    area("Civil, all call it toxic / none does", verdicts, Category.TOXIC, Item::positive);
    area("Civil, majority calls it toxic / not", majority, Category.TOXIC, Item::positive);
    List<Item> tweets = HeldOutSets.davidson(data.resolve("tox_davidson/labeled_data.csv.gz"));
    area("Davidson, hate or offensive / neither", tweets, Category.TOXIC, Item::positive);
    area("Davidson, hate / the rest", tweets, Category.HATE, item -> item.group().equals("0"));
    area(
        "Surge",
        HeldOutSets.surge(data.resolve("tox_surge/toxicity_en.csv")),
        Category.TOXIC,
        Item::positive);
    List<Item> cases = HeldOutSets.hateCheck(data.resolve("tox_hatecheck/hatecheck.zip"));
    area("HateCheck by hate", cases, Category.HATE, Item::positive);
    area("HateCheck by toxic", cases, Category.TOXIC, Item::positive);
    hateCheck(cases);
    prose(Files.readAllLines(prose));
    levels("Civil, marked by all", HeldOutSets.civil(comments), Item::positive);
    levels("Civil, unmarked rest", HeldOutSets.civil(comments), item -> !item.positive());
    levels("Davidson, hate", tweets, item -> item.group().equals("0"));
    levels("Davidson, offensive", tweets, item -> item.group().equals("1"));
    levels("Davidson, neither", tweets, item -> item.group().equals("2"));
  }

  private void prose(List<String> lines) {
    Map<String, List<Item>> bySource = new TreeMap<>();
    for (String line : lines) {
      String[] fields = line.split("\t", 2);
      bySource
          .computeIfAbsent(fields[0], key -> new ArrayList<>())
          .add(new Item(fields[1], false, fields[0]));
    }
    bySource.forEach(
        (name, items) -> {
          double[] scores =
              items.stream().mapToDouble(item -> score(item, Category.TOXIC)).sorted().toArray();
          System.out.printf(
              Locale.ROOT,
              "%-24s toxic: mean %.3f, 95th percentile %.3f, 99th %.3f%n",
              name,
              Arrays.stream(scores).average().orElseThrow(),
              scores[scores.length * 95 / 100],
              scores[scores.length * 99 / 100]);
          levels(name, items, item -> true);
        });
  }

  private void levels(String name, List<Item> items, Predicate<Item> which) {
    Map<Caution, Integer> counts = new EnumMap<>(Caution.class);
    List<Item> chosen = items.stream().filter(which).toList();
    for (Item item : chosen) {
      counts.merge(tagger.tag(item.text(), "en", null).caution().category(), 1, Integer::sum);
    }
    System.out.printf(Locale.ROOT, "%-24s", name);
    for (Caution caution : Caution.values()) {
      System.out.printf(
          Locale.ROOT, " | %.3f", counts.getOrDefault(caution, 0) / (double) chosen.size());
    }
    System.out.println();
  }

  private double score(Item item, Category category) {
    return tagger.tag(item.text(), "en", null).scores().document(category);
  }

  private void area(String name, List<Item> items, Category category, Predicate<Item> positive) {
    double[] scores = items.stream().mapToDouble(item -> score(item, category)).toArray();
    boolean[] truth = new boolean[scores.length];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = positive.test(items.get(i));
    }
    RocAuc curve = RocAuc.of(scores, truth);
    Interval interval = curve.bootstrap(1000, 0.95, 1);
    System.out.printf(
        Locale.ROOT,
        "%-40s %.4f  [%.4f, %.4f]  %d / %d%n",
        name,
        curve.area(),
        interval.lower(),
        interval.upper(),
        curve.positives(),
        curve.negatives());
  }

  private void hateCheck(List<Item> cases) {
    Map<String, double[]> byFunctionality = new TreeMap<>();
    for (Item item : cases) {
      double[] sums = byFunctionality.computeIfAbsent(item.group(), key -> new double[4]);
      double toxic = score(item, Category.TOXIC);
      double hate = score(item, Category.HATE);
      sums[0]++;
      sums[1] += (toxic >= 0.5) == item.positive() ? 1 : 0;
      sums[2] += (hate >= 0.5) == item.positive() ? 1 : 0;
      sums[3] += toxic;
    }
    byFunctionality.forEach(
        (name, sums) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.2f |%n",
                name,
                (int) sums[0],
                sums[1] / sums[0],
                sums[2] / sums[0],
                sums[3] / sums[0]));
  }
}
