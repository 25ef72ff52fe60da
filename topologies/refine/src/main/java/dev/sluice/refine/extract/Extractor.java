package dev.sluice.refine.extract;

import dev.sluice.refine.extract.charset.CharacterDecoder;
import dev.sluice.refine.extract.charset.DecodedText;
import dev.sluice.refine.extract.markup.TextFormat;
import dev.sluice.refine.extract.markup.TextFormats;
import dev.sluice.refine.extract.markup.TitledText;
import dev.sluice.refine.extract.metadata.PageMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Document;

/** Reads the main text out of captured bytes. Immutable; for any number of threads. */
public final class Extractor {

  /** Changes whenever the same bytes could give another text. */
  public static final String VERSION = "sluice-extract-3";

  /** Largest page that is parsed, in bytes. */
  public static final int HTML_LIMIT_BYTES = 10_000_000;

  private static final int SNIFF_BYTES = 1024;

  private final ExtractionConfig config;
  private final TextFormats formats;

  public Extractor() {
    this(ExtractionConfig.DEFAULT);
  }

  public Extractor(ExtractionConfig config) {
    this.config = config;
    this.formats = new TextFormats(this::ofMessage);
  }

  public ExtractionConfig config() {
    return config;
  }

  /**
   * As {@link #extract(String, String, String, byte[])} of content that was captured nowhere known.
   */
  public ExtractedText extract(String declaredType, String declaredCharset, byte[] content) {
    return extract(declaredType, declaredCharset, null, content);
  }

  /**
   * @param declaredType media type as declared, null if unknown
   * @param declaredCharset character set as declared elsewhere; wins over a parameter of the type
   * @param address where it was captured, null if unknown: pages name other addresses relative to
   *     it
   * @throws UnreadableContentException {@code unsupported_media_type}; {@code document_too_large}
   *     for a page over {@link #HTML_LIMIT_BYTES}; {@code too_many_elements}
   */
  public ExtractedText extract(
      String declaredType, String declaredCharset, String address, byte[] content) {
    MediaType type = MediaType.parse(declaredType);
    String charset = declaredCharset != null ? declaredCharset : type.charset();
    TextFormat format = formats.forMediaType(type.essence());
    if (content.length == 0 && (format != null || type.isHtml() || type.isUnknown())) {
      return new ExtractedText(null, "");
    }
    if (format != null) {
      return extractFormat(format, content, charset);
    }
    if (type.isHtml() || (type.isUnknown() && looksLikeHtml(content))) {
      return extractHtml(content, charset, address);
    }
    if (type.isUnknown() && !holdsNul(content)) {
      DecodedText decoded = CharacterDecoder.decodeText(content, null);
      if (decoded.encoding().equals("UTF-8") && decoded.replaced() == 0) {
        return plain(decoded);
      }
    }
    throw new UnreadableContentException(
        "unsupported_media_type",
        type.isUnknown()
            ? "no media type declared, and the content is neither HTML nor UTF-8 text"
            : "media type "
                + abbreviate(type.essence())
                + " is neither HTML nor a format of text that is read");
  }

  private static ExtractedText extractFormat(TextFormat format, byte[] content, String declared) {
    String charset = declared != null ? declared : format.statedCharset(content);
    DecodedText decoded = CharacterDecoder.decodeText(content, charset);
    TitledText read = format.read(decoded.text());
    String title = read.title() == null ? null : CharacterDecoder.clean(read.title());
    return new ExtractedText(
        title, CharacterDecoder.clean(read.text()), PageMetadata.NONE, decoded.replacedShare());
  }

  private TitledText ofMessage(String html) {
    ExtractedText read = extractHtml(html.getBytes(StandardCharsets.UTF_8), "utf-8", null);
    return new TitledText(read.title(), read.text());
  }

  private static ExtractedText plain(DecodedText decoded) {
    return new ExtractedText(null, decoded.text(), PageMetadata.NONE, decoded.replacedShare());
  }

  private ExtractedText extractHtml(byte[] content, String charset, String address) {
    if (content.length > HTML_LIMIT_BYTES) {
      throw new UnreadableContentException(
          "document_too_large",
          "page of %d bytes; at most %d are parsed".formatted(content.length, HTML_LIMIT_BYTES));
    }
    DecodedText decoded = CharacterDecoder.decodeHtml(content, charset);
    Document document = HtmlReader.parse(decoded.text());
    PageMetadata metadata = PageMetadata.of(document, address);
    Page page = HtmlReader.read(document, decoded.text());
    String title = page.title() == null ? null : CharacterDecoder.clean(page.title());
    return new ExtractedText(
        metadata.title() == null ? title : metadata.title(),
        CharacterDecoder.clean(MainContent.of(page, config)),
        metadata,
        decoded.replacedShare());
  }

  private static boolean looksLikeHtml(byte[] content) {
    int length = Math.min(content.length, SNIFF_BYTES);
    String head =
        new String(content, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html");
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
