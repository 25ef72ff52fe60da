package dev.sluice.refine.language;

import java.util.Arrays;

/**
 * The labels that can be true of a text by its letters alone: those whose script has at least a
 * quarter of them. Chinese and Japanese share a script, so kana decides between them: a text with
 * more than a trace of kana is Japanese, one without may be either. The label for no language is
 * always possible.
 *
 * <p>Made for one order of labels; holds the answer for one text, so one instance for each thread.
 */
final class ScriptMask {

  private static final int LEAST_SHARE = 4;
  private static final int TRACE = 50;

  private static final int ALWAYS = -1;

  private final int[] scripts;
  private final boolean[] chinese;
  private final boolean[] possible;

  /**
   * @param labels in the order of the model, without prefix
   */
  ScriptMask(String[] labels) {
    scripts = new int[labels.length];
    chinese = new boolean[labels.length];
    possible = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      String script = LanguageCode.parse(labels[i]).script();
      chinese[i] = script.equals("Hans") || script.equals("Hant");
      scripts[i] = script.isEmpty() ? ALWAYS : Scripts.of(script);
    }
  }

  /** Decides for the text in the view; false if no language is possible. */
  boolean look(LanguageView view) {
    int all = 0;
    for (int i = 0; i < Scripts.COUNT; i++) {
      all += view.letters(i);
    }
    Arrays.fill(possible, false);
    boolean any = false;
    for (int i = 0; i < scripts.length; i++) {
      possible[i] = scripts[i] == ALWAYS || (all > 0 && isPossible(i, view, all));
      any |= possible[i] && scripts[i] != ALWAYS;
    }
    return any;
  }

  boolean isPossible(int label) {
    return possible[label];
  }

  private boolean isPossible(int label, LanguageView view, int all) {
    int script = scripts[label];
    if (script != Scripts.HAN && script != Scripts.KANA) {
      return (long) LEAST_SHARE * view.letters(script) >= all;
    }
    int kana = view.letters(Scripts.KANA);
    int both = kana + view.letters(Scripts.HAN);
    boolean enough = (long) LEAST_SHARE * both >= all;
    return enough && (!chinese[label] || (long) TRACE * kana <= both);
  }
}
