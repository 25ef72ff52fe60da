package dev.sluice.local.why;

import static dev.sluice.local.why.Lines.format;

/** Documents dropped in favour of another one. */
final class FollowersText {
  private FollowersText() {}

  static void write(Explanation.Followers followers, Lines lines) {
    if (followers.count() == 0) {
      return;
    }
    lines.add("");
    lines.put("dropped for this one", format("%,d", followers.count()));
    for (DecisionNote note : followers.first()) {
      lines.add(
          format(
              "  %s  %-18s %s  %s",
              note.docId(),
              note.rule(),
              note.similarity() == null ? "      " : format("%.4f", note.similarity()),
              DisplayWords.line(note.url() != null ? note.url() : note.source())));
    }
    if (followers.count() > followers.first().size()) {
      lines.add(format("  ... and %,d more", followers.count() - followers.first().size()));
    }
  }
}
