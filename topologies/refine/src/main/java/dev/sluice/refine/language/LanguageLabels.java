package dev.sluice.refine.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Turns the outcomes of the model, ISO 639-3 codes, into our labels: ISO 639-1 where one exists.
 */
final class LanguageLabels {

  /** Members of a macrolanguage that has the two-letter code, and codes the JDK keeps outdated. */
  private static final Map<String, String> SPECIAL =
      Map.of(
          "cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "heb", "he", "ind", "id",
          "yid", "yi");

  private final List<String> labels = new ArrayList<>();
  private final int[] labelOfOutcome;

  private LanguageLabels(int outcomes) {
    labelOfOutcome = new int[outcomes];
  }

  static LanguageLabels of(AbstractModel model) {
    Map<String, String> twoLetters = new HashMap<>(SPECIAL);
    for (String code : Locale.getISOLanguages()) {
      twoLetters.putIfAbsent(new Locale(code).getISO3Language(), code);
    }
    LanguageLabels labels = new LanguageLabels(model.getNumOutcomes());
    for (int outcome = 0; outcome < labels.outcomes(); outcome++) {
      String code = model.getOutcome(outcome);
      String label = twoLetters.getOrDefault(code, code);
      if (!labels.labels.contains(label)) {
        labels.labels.add(label);
      }
      labels.labelOfOutcome[outcome] = labels.labels.indexOf(label);
    }
    return labels;
  }

  int outcomes() {
    return labelOfOutcome.length;
  }

  String label(int index) {
    return labels.get(index);
  }

  /** Probabilities of labels from those of outcomes. */
  double[] addUp(double[] probabilities) {
    double[] sums = new double[labels.size()];
    for (int outcome = 0; outcome < probabilities.length; outcome++) {
      sums[labelOfOutcome[outcome]] += probabilities[outcome];
    }
    return sums;
  }
}
