package dev.sluice.refine.extract;

import dev.sluice.refine.extract.charset.CharacterDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads the main text out of captured bytes. Immutable; for any number of threads. */
public final class Extractor {

  /** Changes whenever the same bytes could give another text. */
  public static final String VERSION = "sluice-extract-2";

  /** Largest page that is parsed, in bytes. */
  public static final int HTML_LIMIT_BYTES = 10_000_000;

  private static final int SNIFF_BYTES = 1024;

  private final ExtractionConfig config;

  public Extractor() {
    this(ExtractionConfig.DEFAULT);
  }

  public Extractor(ExtractionConfig config) {
    this.config = config;
  }

  /**
   * @param declaredType media type as declared, null if unknown
   * @param declaredCharset character set as declared elsewhere; wins over a parameter of the type
   * @throws UnreadableContentException {@code unsupported_media_type}, or {@code
   *     document_too_large} for a page over {@link #HTML_LIMIT_BYTES}
   */
  public ExtractedText extract(String declaredType, String declaredCharset, byte[] content) {
    MediaType type = MediaType.parse(declaredType);
    String charset = declaredCharset != null ? declaredCharset : type.charset();
    if (content.length == 0 && (type.isText() || type.isHtml() || type.isUnknown())) {
      return new ExtractedText(null, "");
    }
    if (type.isText()) {
      return new ExtractedText(null, CharacterDecoder.decodeText(content, charset).text());
    }
    if (type.isHtml() || (type.isUnknown() && looksLikeHtml(content))) {
      return extractHtml(content, charset);
    }
    if (type.isUnknown() && looksLikeText(content)) {
      return new ExtractedText(null, CharacterDecoder.decodeText(content, null).text());
    }
    throw new UnreadableContentException(
        "unsupported_media_type",
        type.isUnknown()
            ? "no media type declared, and the content is neither HTML nor UTF-8 text"
            : "media type " + abbreviate(type.essence()) + " is neither HTML nor plain text");
  }

  private ExtractedText extractHtml(byte[] content, String charset) {
    if (content.length > HTML_LIMIT_BYTES) {
      throw new UnreadableContentException(
          "document_too_large",
          "page of %d bytes; at most %d are parsed".formatted(content.length, HTML_LIMIT_BYTES));
    }
    Page page = HtmlReader.read(CharacterDecoder.decodeHtml(content, charset).text());
    String title = page.title() == null ? null : CharacterDecoder.clean(page.title());
    return new ExtractedText(title, CharacterDecoder.clean(MainContent.of(page, config)));
  }

  private static boolean looksLikeHtml(byte[] content) {
    int length = Math.min(content.length, SNIFF_BYTES);
    String head =
        new String(content, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html");
  }

  private static boolean looksLikeText(byte[] content) {
    return CharacterDecoder.isUtf8(content) && !holdsNul(content);
  }

  private static boolean holdsNul(byte[] content) {
    for (byte b : content) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static String abbreviate(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
