package dev.sluice.refine.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A maximum-entropy model over the set of 1- to 3-grams of UTF-16 code units in a lower-cased text.
 * Gives what OpenNLP's {@code LanguageDetectorME} gives, at a tenth of the cost: n-grams are
 * numbers, weights lie in flat arrays. The codes of one language that the model holds apart
 * (Estonian twice, say) are added up.
 */
final class NgramModel {

  private static final String RESOURCE = "/langdetect-183.bin";
  private static final int LONGEST = 3;

  /** N-grams with weights for more outcomes than this get a full row: adding rows is quick. */
  private static final int SPARSE = 16;

  private static final class Holder {
    static final NgramModel BUNDLED = read();
  }

  private final LanguageLabels labels;
  private final NgramTable table;
  private final int[] firstWeight;
  private final short[] outcomes;
  private final double[] weights;

  /** One weight for each outcome; null for n-grams kept sparse. */
  private final double[][] rows;

  private NgramModel(AbstractModel model) {
    this.labels = LanguageLabels.of(model);
    @SuppressWarnings("unchecked") // as the method documents
    Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
    int total = contexts.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
    this.table = new NgramTable(contexts.size());
    this.firstWeight = new int[contexts.size() + 1];
    this.outcomes = new short[total];
    this.weights = new double[total];
    this.rows = new double[contexts.size()][];
    int next = 0;
    for (Map.Entry<String, Context> context : contexts.entrySet()) {
      int number = table.add(NgramTable.pack(context.getKey(), 0, context.getKey().length()));
      int[] active = context.getValue().getOutcomes();
      for (int i = 0; i < active.length; i++) {
        outcomes[next] = (short) active[i];
        weights[next++] = context.getValue().getParameters()[i];
      }
      firstWeight[number + 1] = next;
      if (active.length > SPARSE) {
        rows[number] = row(firstWeight[number], next);
      }
    }
  }

  private double[] row(int from, int to) {
    double[] row = new double[labels.outcomes()];
    for (int w = from; w < to; w++) {
      row[outcomes[w]] = weights[w];
    }
    return row;
  }

  /** The model in the jar of OpenNLP's language detector, read at the first call. */
  static NgramModel bundled() {
    return Holder.BUNDLED;
  }

  private static NgramModel read() {
    try (InputStream bytes = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
      if (bytes == null) {
        throw new IllegalStateException("no language model " + RESOURCE + " on the class path");
      }
      return new NgramModel((AbstractModel) new LanguageDetectorModel(bytes).getMaxentModel());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language model " + RESOURCE, e);
    }
  }

  Language mostProbable(CharSequence text) {
    double[] probabilities = labels.addUp(probabilities(text));
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return new Language(labels.label(best), Math.min(1, probabilities[best]));
  }

  /** One probability for each outcome of the model. */
  private double[] probabilities(CharSequence text) {
    double[] sums = new double[labels.outcomes()];
    BitSet seen = new BitSet(firstWeight.length);
    char[] characters = lowerCase(text);
    for (int start = 0; start < characters.length; start++) {
      long packed = 0;
      int end = Math.min(characters.length, start + LONGEST);
      for (int i = start; i < end; i++) {
        packed = NgramTable.extend(packed, characters[i]);
        int number = table.find(packed);
        if (number >= 0 && !seen.get(number)) {
          seen.set(number);
          add(number, sums);
        }
      }
    }
    return softMax(sums);
  }

  private void add(int number, double[] sums) {
    double[] row = rows[number];
    if (row != null) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row[i];
      }
      return;
    }
    for (int w = firstWeight[number]; w < firstWeight[number + 1]; w++) {
      sums[outcomes[w]] += weights[w];
    }
  }

  private static char[] lowerCase(CharSequence text) {
    char[] characters = new char[text.length()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = Character.toLowerCase(text.charAt(i));
    }
    return characters;
  }

  private static double[] softMax(double[] sums) {
    double largest = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = StrictMath.exp(sums[i] - largest);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
