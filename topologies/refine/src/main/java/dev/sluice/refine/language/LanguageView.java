package dev.sluice.refine.language;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * What the model sees of a text, in training as in prediction: lower-case words of letters, one
 * space between them, as UTF-8. Addresses, tags, entities, numbers and punctuation are left out; a
 * run of signs of code becomes {@code =}, digits inside a Latin word become {@code 0}, and of a
 * character repeated more than three times three are left. Of a text longer than {@link #CHARS}
 * only evenly spread parts are looked at: {@link #WINDOWS} at first, more by {@link #showMore}.
 *
 * <p>Holds buffers that are used again: one instance for each thread. Allocates nothing for text in
 * normal form C; text with combining Latin marks is composed first.
 */
final class LanguageView {

  /** Parts of a long text, the first at its start. */
  static final int WINDOWS = 4;

  /** Code points of the view of a short text at most. */
  static final int CODE_POINTS = 300;

  /** Code points of each window of a long text at most. */
  static final int WINDOW_CODE_POINTS = 40;

  /** Parts of a long text that deserves a second look, and code points of each at most. */
  static final int MORE_WINDOWS = 8;

  static final int MORE_WINDOW_CODE_POINTS = 60;

  /**
   * Chars of the text that are looked at first, at most; bounds the time for a text without
   * letters.
   */
  static final int CHARS = 4 * CODE_POINTS;

  private static final int MOST_REPEATED = 3;
  private static final int SIGN = '=';

  private final Utf8Buffer out =
      new Utf8Buffer(4 * MORE_WINDOWS * (MORE_WINDOW_CODE_POINTS + 1) + 16);
  private final int[] letters = new int[Scripts.COUNT];

  private CharSequence text;
  private int at;
  private int end;
  private int room;
  private int written;
  private int last;
  private int repeated;
  private int wordStart;

  /** Replaces what the view held by the view of this text. */
  void show(CharSequence of) {
    clear();
    if (of.length() <= CHARS) {
      window(of, 0, of.length(), CODE_POINTS);
    } else {
      windows(of, WINDOWS, WINDOW_CODE_POINTS);
    }
  }

  /** The same with more parts; false if there is no more of this text than {@link #show} shows. */
  boolean showMore(CharSequence of) {
    if (of.length() <= CHARS) {
      return false;
    }
    clear();
    windows(of, MORE_WINDOWS, MORE_WINDOW_CODE_POINTS);
    return true;
  }

  private void clear() {
    out.clear();
    Arrays.fill(letters, 0);
    written = 0;
    last = ' ';
  }

  private void windows(CharSequence of, int windows, int codePoints) {
    for (int window = 0; window < windows; window++) {
      int from = (int) ((long) of.length() * window / windows);
      if (window > 0) {
        from = nextGap(of, from);
      }
      window(of, from, Math.min(of.length(), from + CHARS / WINDOWS), codePoints);
      gap();
    }
  }

  byte[] bytes() {
    return out.bytes();
  }

  /** Bytes of the view. */
  int length() {
    return out.length();
  }

  /** Code points of the view. */
  int codePoints() {
    return written;
  }

  /** Letters of a script, by its {@link Scripts} number, in the view. */
  int letters(int script) {
    return letters[script];
  }

  private static int nextGap(CharSequence of, int from) {
    int most = Math.min(of.length(), from + 40);
    for (int i = from; i < most; i++) {
      if (Glyphs.kind(Glyphs.of(of.charAt(i))) == Glyphs.GAP) {
        return i;
      }
    }
    return from;
  }

  private void window(CharSequence of, int from, int to, int budget) {
    text = of;
    at = from;
    end = to;
    for (int i = from; i < to; i++) {
      char c = of.charAt(i);
      if (c >= 0x300 && c < 0x370) {
        text = Normalizer.normalize(of.subSequence(from, to), Normalizer.Form.NFC);
        at = 0;
        end = text.length();
        break;
      }
    }
    room = written + budget;
    while (at < end && written < room) {
      if (Markup.isSmallLatin(text.charAt(at) | 0x20)) {
        letters();
      } else {
        step();
      }
    }
  }

  private void step() {
    int c = Character.codePointAt(text, at);
    int next = at + Character.charCount(c);
    if (next > end) {
      at = end;
      return;
    }
    int glyph = Glyphs.of(c);
    switch (Glyphs.kind(glyph)) {
      case Glyphs.LETTER -> {
        at = next;
        letter(c, Glyphs.script(glyph));
      }
      case Glyphs.MARK -> {
        at = next;
        if (last != ' ') {
          put(c);
        }
      }
      case Glyphs.DIGIT -> digits();
      case Glyphs.CODE -> sign(c);
      case Glyphs.INNER -> {
        at = next;
        if (last != ' ' && at < end && isLetter(text.charAt(at))) {
          put(c == 0xb7 ? c : '\'');
        } else {
          gap();
        }
      }
      case Glyphs.NOTHING -> at = next;
      default -> gapOrAddress(c, next);
    }
  }

  /** Takes the ASCII letters here, as {@link #step} would one by one. */
  private void letters() {
    while (at < end && written < room && Markup.isSmallLatin(text.charAt(at) | 0x20)) {
      letter(text.charAt(at++), Scripts.LATIN);
    }
  }

  private void letter(int c, int script) {
    int lower = Character.toLowerCase(c);
    repeated = lower == last ? repeated + 1 : 1;
    if (repeated <= MOST_REPEATED) {
      put(lower);
      letters[script]++;
    }
  }

  private void digits() {
    int from = at;
    while (at < end && Glyphs.kind(Glyphs.of(text.charAt(at))) == Glyphs.DIGIT) {
      at++;
    }
    if (at == from) {
      at = Math.min(end, from + 2); // a digit beyond the basic plane
      gap();
    } else if (Markup.isSmallLatin(last)
        || (at < end && Markup.isSmallLatin(text.charAt(at) | 0x20))) {
      put('0');
    } else {
      gap();
    }
  }

  private void sign(int c) {
    int tagEnd = c == '<' ? Markup.tagEnd(text, at, end) : Markup.NONE;
    if (tagEnd != Markup.NONE) {
      at = tagEnd;
      mark();
      return;
    }
    while (at < end && Glyphs.kind(Glyphs.of(text.charAt(at))) == Glyphs.CODE) {
      at++;
      if (text.charAt(at - 1) == '>') {
        break; // the next sign may begin a tag
      }
    }
    mark();
  }

  private void mark() {
    gap();
    if (written == 0 || !out.endsWith(SIGN, ' ')) {
      put(SIGN);
      gap();
    }
  }

  private void gapOrAddress(int c, int next) {
    int entityEnd = c == '&' ? Markup.entityEnd(text, at, end) : Markup.NONE;
    if (entityEnd != Markup.NONE) {
      at = entityEnd;
      gap();
      return;
    }
    boolean address =
        (c == ':' && last != ' ' && Markup.follows(text, at, end, "//"))
            || (c == '@'
                && Markup.isSmallLatin(last)
                && next < end
                && Markup.isVisibleAscii(text.charAt(next)))
            || (c == '.' && out.wordIs(wordStart, "www"));
    at = next;
    if (address) {
      written -= out.cutAscii(wordStart);
      if (out.length() > wordStart) {
        gap();
      }
      last = ' ';
      at = Markup.addressEnd(text, at, end);
    } else if (c == '(' && Markup.isSmallLatin(last)) {
      mark();
    } else {
      gap();
    }
  }

  private void put(int c) {
    if (last == ' ') {
      wordStart = out.length();
    }
    out.append(c);
    written++;
    last = c;
  }

  private void gap() {
    repeated = 0;
    if (last != ' ') {
      out.append(' ');
      written++;
      last = ' ';
    }
  }

  private static boolean isLetter(char c) {
    return Glyphs.kind(Glyphs.of(c)) == Glyphs.LETTER || Character.isSurrogate(c);
  }
}
