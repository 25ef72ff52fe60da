package dev.sluice.refine.language;

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

  /** Kinds of labels: the {@link Scripts} number, or one of these. */
  private static final int CHINESE = Scripts.COUNT;

  private static final int ALWAYS = Scripts.COUNT + 1;

  private final int[] kinds; // of each label
  private final boolean[] used = new boolean[Scripts.COUNT + 2]; // kinds that a label has
  private final boolean[] possible = new boolean[used.length];

  /**
   * @param labels in the order of the model, without prefix
   */
  ScriptMask(String[] labels) {
    kinds = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      kinds[i] = kind(LanguageCode.parse(labels[i]).script());
      used[kinds[i]] = true;
    }
    possible[ALWAYS] = true;
  }

  private static int kind(String script) {
    boolean chinese = script.equals("Hans") || script.equals("Hant");
    return script.isEmpty() ? ALWAYS : chinese ? CHINESE : Scripts.of(script);
  }

  /** Decides for the text in the view; false if no language is possible. */
  boolean look(LanguageView view) {
    int all = 0;
    for (int script = 0; script < Scripts.COUNT; script++) {
      all += view.letters(script);
    }
    boolean any = false;
    for (int kind = 0; kind < ALWAYS; kind++) {
      possible[kind] = all > 0 && isPossible(kind, view, all);
      any |= possible[kind] && used[kind];
    }
    return any;
  }

  boolean isPossible(int label) {
    return possible[kinds[label]];
  }

  private static boolean isPossible(int kind, LanguageView view, int all) {
    if (kind != CHINESE && kind != Scripts.HAN && kind != Scripts.KANA) {
      return (long) LEAST_SHARE * view.letters(kind) >= all;
    }
    int kana = view.letters(Scripts.KANA);
    int both = kana + view.letters(Scripts.HAN);
    boolean enough = (long) LEAST_SHARE * both >= all;
    return enough && (kind != CHINESE || (long) TRACE * kana <= both);
  }
}
