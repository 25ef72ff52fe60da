package dev.sluice.refine.extract;

import java.util.List;

/** How a block lies to the {@link CoreElement} and to the prose in it. */
final class CoreFeatures {

  static final List<String> NAMES =
      List.of(
          "core_inside",
          "core_steps_up",
          "core_steps_down",
          "core_share",
          "core_link_density",
          "core_before",
          "core_after",
          "core_near_prose",
          "core_since_prose",
          "core_until_prose",
          "core_prose_before",
          "core_letters_since_prose",
          "core_letters_until_prose",
          "core_since_label",
          "core_since_heading");

  private static final int FAR = 100;
  private static final int OUTSIDE = 50;

  /** Phrases of headings that end a text. */
  private static final int LABELS =
      Wording.bits("comment", "share", "related", "signup", "tags", "advertisement");

  private final PageFigures figures;
  private final int[] sinceProse;
  private final int[] untilProse;
  private final long[] lettersSince;
  private final long[] lettersUntil;
  private int firstInside = Integer.MAX_VALUE;
  private int lastInside = -1;
  private long proseInside;
  private long proseBefore;
  private int label = -FAR;
  private int heading = -FAR;

  CoreFeatures(PageFigures figures) {
    this.figures = figures;
    int size = figures.blocks.size();
    sinceProse = new int[size];
    untilProse = new int[size];
    lettersSince = new long[size];
    lettersUntil = new long[size];
    int last = -FAR;
    long letters = 0;
    for (int i = 0; i < size; i++) {
      sinceProse[i] = Math.min(FAR, i - last);
      lettersSince[i] = letters;
      letters += figures.blocks.get(i).letters();
      if (figures.isInCore(i)) {
        firstInside = Math.min(firstInside, i);
        lastInside = i;
        if (figures.prose[i]) {
          proseInside += figures.blocks.get(i).letters();
          last = i;
          letters = 0;
        }
      }
    }
    last = size + FAR;
    letters = 0;
    for (int i = size - 1; i >= 0; i--) {
      untilProse[i] = Math.min(FAR, last - i);
      lettersUntil[i] = letters;
      letters += figures.blocks.get(i).letters();
      if (figures.prose[i] && figures.isInCore(i)) {
        last = i;
        letters = 0;
      }
    }
  }

  /** To be called for each block in order. */
  void describe(int index, FeatureRow row) {
    int core = figures.core;
    int holder = figures.holder(index);
    boolean inside = figures.isInCore(index);
    row.add(inside);
    row.add(core < 0 || holder < 0 ? -1 : figures.stepsUp(core, holder));
    row.add(core < 0 || holder < 0 ? -1 : figures.stepsUp(holder, core));
    row.addShare(core < 0 ? 0 : figures.totals.letters[core], figures.letters);
    row.add(core < 0 ? 0 : figures.totals.linkDensity(core));
    row.addWithin(OUTSIDE, index - firstInside);
    row.addWithin(OUTSIDE, index - lastInside);
    row.add(Math.min(sinceProse[index], untilProse[index]));
    row.add(sinceProse[index]);
    row.add(untilProse[index]);
    row.addShare(proseBefore, proseInside);
    row.addLog(lettersSince[index]);
    row.addLog(lettersUntil[index]);
    row.addWithin(OUTSIDE, index - label);
    row.addWithin(OUTSIDE, index - heading);
    Block block = figures.blocks.get(index);
    if (inside && figures.prose[index]) {
      proseBefore += block.letters();
    }
    boolean titled = block.kind() == Block.Kind.HEADING;
    if (titled) {
      heading = index;
    }
    boolean named = titled || figures.wordings[index].last == ':';
    if (named && (figures.wordings[index].phrases & LABELS) != 0) {
      label = index;
    }
  }
}
