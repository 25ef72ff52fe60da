package dev.sluice.refine.classify.toxicity;

import java.util.Locale;

/** What the bundled model tells apart. A text may be of several, or of none. */
public enum Category {
  /** Rude, offensive or hateful in any way. */
  TOXIC,
  /** Against people for what they are: origin, religion, sex, orientation, disability. */
  HATE,
  /** Sexual or obscene words. */
  SEXUAL,
  /** Against a person or a group, for whatever reason. */
  INSULT,
  /** Wishes or announces harm. */
  THREAT;

  /** The label as the model has it. */
  String modelLabel() {
    return "__label__" + id();
  }

  /** Lower-case name, as in the names of signals. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
