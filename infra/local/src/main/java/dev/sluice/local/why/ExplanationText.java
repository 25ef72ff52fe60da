package dev.sluice.local.why;

import java.util.List;

/**
 * An explanation for people to read on a terminal. Whatever was read from outside is made safe to
 * print.
 *
 * @param columns how texts are put side by side
 */
public record ExplanationText(SideBySide columns) {

  /**
   * @param width columns of the terminal
   * @param full all of both texts, not only where they differ
   * @throws IllegalArgumentException if it is too narrow
   */
  public ExplanationText(int width, boolean full) {
    this(new SideBySide(width, full));
  }

  /** The lines of one explanation. */
  public List<String> lines(Explanation it) {
    Lines lines = new Lines();
    DocumentText.write("document", it.note(), it.text(), lines);
    DecisionText.write(it, lines);
    PassageText passages = new PassageText(columns.width());
    it.note().grounds().passages().forEach(hit -> passages.write(hit, it.text(), lines));
    if (it.twin().isPresent()) {
      new TwinText(columns).write(it, it.twin().get(), lines);
    } else {
      RuleTable.write(it, lines);
    }
    FollowersText.write(it.followers(), lines);
    return lines.all();
  }
}
