package dev.sluice.refine.extract.charset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which East Asian encoding reads the bytes without faults and as frequent characters. */
final class MultiByteDetection {

  /** Of the characters outside ASCII, in a text of the language; a wrong encoding stays below. */
  private static final double FREQUENT_SHARE = 0.5;

  /** Of frequent characters; fewer may be two letters of the west. */
  private static final int LEAST_FOUND = 4;

  /** Characters outside ASCII to each fault. */
  private static final int RARITY = 50;

  private static final List<Script> SCRIPTS =
      EncodingLabels.rows("frequent-characters.tsv").stream().map(Script::new).toList();

  private MultiByteDetection() {}

  /** Null if none does. */
  static Detected detect(byte[] bytes, int end) {
    if (hasJapaneseEscape(bytes, end)) {
      return new Detected(EncodingLabels.of("iso-2022-jp"), true);
    }
    Encoding best = null;
    double most = FREQUENT_SHARE;
    for (Script script : SCRIPTS) {
      for (Encoding encoding : script.encodings) {
        Transcript transcript = encoding.read(bytes, 0, end);
        if (transcript.fitsBut(RARITY)) {
          double share = script.share(transcript.text());
          if (share > most) {
            most = share;
            best = encoding;
          }
        }
      }
    }
    return best == null ? null : new Detected(best, true);
  }

  /** ESC $ @ or ESC $ B in bytes of ASCII: the start of two-byte characters of ISO-2022-JP. */
  private static boolean hasJapaneseEscape(byte[] bytes, int end) {
    boolean escape = false;
    for (int i = 0; i < end; i++) {
      if (bytes[i] < 0) {
        return false;
      }
      escape |=
          bytes[i] == 0x1B
              && i + 2 < end
              && bytes[i + 1] == '$'
              && (bytes[i + 2] == '@' || bytes[i + 2] == 'B');
    }
    return escape;
  }

  /** The frequent characters of a language. */
  private static final class Script {

    private final List<Encoding> encodings = new ArrayList<>();
    private final BitSet frequent = new BitSet();

    private Script(String[] row) {
      for (String name : row[1].split(" ")) {
        encodings.add(EncodingLabels.of(name));
      }
      row[2].chars().forEach(frequent::set);
    }

    /** Of letters outside ASCII and East Asian marks; signs that other encodings share apart. */
    private double share(String text) {
      int letters = 0;
      int found = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 0x80 && (Character.isLetter(c) || c >= 0x3000)) {
          letters++;
          found += frequent.get(c) ? 1 : 0;
        }
      }
      return found < LEAST_FOUND ? 0 : (double) found / letters;
    }
  }
}
