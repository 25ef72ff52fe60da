package dev.sluice.refine.signal;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import java.util.List;

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

  @Override
  public String name() {
    return "rps_lines_start_with_bulletpoint";
  }

  @Override
  public double measure(Document document, int line) {
    int end = document.lines().end(line);
    int i = document.lines().start(line);
    while (i < end && CharacterClasses.isSpace(document.codePoint(i))) {
      i++;
    }
    return i < end && BULLETS.indexOf(document.codePoint(i)) >= 0 ? 1 : 0;
  }

  @Override
  public List<SpanValue> withoutLines() {
    return List.of(new SpanValue(0, 0, null));
  }
}
