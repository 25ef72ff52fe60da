package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.LineSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SpanValues;

/**
 * 1 if the line begins with a bullet, white space before it aside, else 0. A document without lines
 * has one null value.
 *
 * <p>Source: RedPajama-V2, line signals. Bullets are ten symbols, the en dash among them, but
 * neither hyphen nor asterisk.
 */
final class LineBulletStart implements LineSignal {

  private static final String BULLETS =
      "\u2022\u2023\u25B6\u25C0\u25E6\u25A0\u25A1\u25AA\u25AB\u2013";

  private static final char LEAST_BULLET = '\u2013';

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_lines_start_with_bulletpoint",
        "1 if the line begins with one of ten bullets, white space before it aside, else 0",
        "flag",
        Range.between(0, 1).orUndefined(),
        "RedPajama-V2, lines.py");
  }

  @Override
  public double measure(Subject subject, int line) {
    Document document = subject.document();
    int i = document.lineShapes().contentStart(line);
    return i < document.lines().end(line) && isBullet(document.codePoint(i)) ? 1 : 0;
  }

  private static boolean isBullet(int codePoint) {
    return codePoint >= LEAST_BULLET && BULLETS.indexOf(codePoint) >= 0;
  }

  @Override
  public SpanValues withoutLines() {
    return new SpanValues.Builder().add(0, 0, Double.NaN).build();
  }
}
