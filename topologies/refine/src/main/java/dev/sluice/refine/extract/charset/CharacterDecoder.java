package dev.sluice.refine.extract.charset;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes to characters. A byte order mark wins. Bytes outside ASCII that are UTF-8 throughout are
 * UTF-8, whatever a label says: hardly any other text is. Then the first label decides whose
 * encoding the bytes fit, a few faults apart; then detection. Unknown labels count as none. U+0000
 * becomes U+FFFD, in plain text as in pages. A character that the end of the bytes cuts off refutes
 * nothing.
 */
public final class CharacterDecoder {

  /** How many bytes detection reads. */
  private static final int DETECTION_BYTES = 1 << 16;

  /** Characters outside ASCII to each fault for a label to stand. */
  private static final int RARITY = 50;

  /** The same for UTF-8, whose characters other texts hardly ever form. */
  private static final int UTF_8_RARITY = 2;

  private CharacterDecoder() {}

  /**
   * Decodes plain text.
   *
   * @param transport label of the transport; may be null
   */
  public static DecodedText decodeText(byte[] bytes, String transport) {
    return decode(bytes, labels(EncodingLabels.of(transport), null));
  }

  /**
   * Decodes a page, which may declare an encoding itself.
   *
   * @param transport label of the transport; may be null
   */
  public static DecodedText decodeHtml(byte[] bytes, String transport) {
    return decode(bytes, labels(EncodingLabels.of(transport), Prescan.find(bytes)));
  }

  /** Whether the bytes are UTF-8 throughout. */
  public static boolean isUtf8(byte[] bytes) {
    Transcript transcript = EncodingLabels.UTF_8.read(bytes, 0, bytes.length);
    return transcript.replaced() == 0;
  }

  private static List<Encoding> labels(Encoding transport, Encoding page) {
    List<Encoding> labels = new ArrayList<>(2);
    if (transport != null) {
      labels.add(transport);
    }
    if (page != null) {
      labels.add(page);
    }
    return labels;
  }

  private static DecodedText decode(byte[] bytes, List<Encoding> labels) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return text(mark.encoding(), mark.encoding().read(bytes, mark.length(), bytes.length));
    }
    Transcript utf8 = EncodingLabels.UTF_8.read(bytes, 0, bytes.length);
    if (utf8.fits() && utf8.foreign() > 0) {
      return text(EncodingLabels.UTF_8, utf8);
    }
    int prefix = Math.min(bytes.length, DETECTION_BYTES);
    for (Encoding label : labels) {
      boolean isUtf8 = label == EncodingLabels.UTF_8;
      Transcript transcript = isUtf8 ? utf8 : label.read(bytes, 0, bytes.length);
      if (transcript.fitsBut(isUtf8 ? UTF_8_RARITY : RARITY)
          && (!label.isUtf16() || Utf16Detection.hasNul(bytes, prefix))) {
        return text(label, transcript);
      }
    }
    if (utf8.faults() > 0 && utf8.fitsBut(UTF_8_RARITY)) {
      return text(EncodingLabels.UTF_8, utf8);
    }
    Detected detected = detect(bytes, prefix, utf8);
    boolean stands = !labels.isEmpty() && !labels.get(0).isUtf16() && !detected.sure();
    Encoding encoding = stands ? labels.get(0) : detected.encoding();
    return text(
        encoding, encoding == EncodingLabels.UTF_8 ? utf8 : encoding.read(bytes, 0, bytes.length));
  }

  private static Detected detect(byte[] bytes, int prefix, Transcript utf8) {
    Encoding wide = Utf16Detection.detect(bytes, prefix);
    if (wide != null) {
      return new Detected(wide, true);
    }
    Detected east = MultiByteDetection.detect(bytes, prefix);
    if (east != null) {
      return east;
    }
    boolean ascii = utf8.replaced() == 0;
    return ascii
        ? new Detected(EncodingLabels.UTF_8, true)
        : SingleByteDetection.detect(bytes, prefix);
  }

  private static DecodedText text(Encoding encoding, Transcript transcript) {
    String text = transcript.text().replace('\0', '\uFFFD'); // decoders leave no lone surrogates
    return new DecodedText(text, encoding.name(), transcript.replaced());
  }

  /** Puts U+FFFD for U+0000 and lone surrogates, which entities can bring in. */
  public static String clean(String text) {
    StringBuilder cleaned = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
        cleaned.setCharAt(i, '\uFFFD');
      }
    }
    return cleaned == null ? text : cleaned.toString();
  }
}
