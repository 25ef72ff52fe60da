package dev.sluice.refine.classify;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One classifier.
 *
 * @param name 1 to 40 of a-z, 0-9 and _, starting with a letter; begins the names of its signals.
 *     The one named {@value #LANGUAGE} tells the language of the document
 * @param model {@value #BUILTIN} or where the file of a fastText model lies
 * @param view what a model from a file sees; built-in models have views of their own
 * @param signals names of the signals by label as the model stores it; empty for {@code NAME_label}
 *     of every label, if the model has at most 16
 * @param decimals that probabilities are rounded to, 0 to 8, or {@link #UNROUNDED}
 */
public record ClassifierConfig(
    String name, String model, InputView view, SortedMap<String, String> signals, int decimals) {
  public static final String BUILTIN = "builtin";
  public static final String LANGUAGE = "language";
  public static final int UNROUNDED = -1;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern SIGNAL = Pattern.compile("[a-z][a-z0-9_]{0,99}");

  public ClassifierConfig {
    Objects.requireNonNull(view, "view");
    signals = Collections.unmodifiableSortedMap(new TreeMap<>(signals));
    if (!NAME.matcher(name).matches()) {
      throw new InvalidClassifierException(
          "a classifier's name", name, "1 to 40 of a-z, 0-9 and _, starting with a letter");
    }
    if (model.isBlank()) {
      throw new InvalidClassifierException(name + ".model", "empty", BUILTIN + " or a file");
    }
    if (decimals != UNROUNDED && (decimals < 0 || decimals > 8)) {
      throw new InvalidClassifierException(name + ".decimals", decimals, "0 to 8");
    }
    for (String signal : signals.values()) {
      if (!SIGNAL.matcher(signal).matches()) {
        throw new InvalidClassifierException(
            name + ".signals", signal, "a name of a-z, 0-9 and _, starting with a letter");
      }
    }
  }

  static ClassifierConfig builtin(String name) {
    return file(name, BUILTIN);
  }

  static ClassifierConfig file(String name, String model) {
    return new ClassifierConfig(name, model, InputView.WHOLE, new TreeMap<>(Map.of()), UNROUNDED);
  }

  boolean isBuiltin() {
    return model.equals(BUILTIN);
  }
}
