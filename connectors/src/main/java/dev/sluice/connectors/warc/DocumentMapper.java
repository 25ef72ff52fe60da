package dev.sluice.connectors.warc;

import dev.sluice.connectors.Origin;
import dev.sluice.schemas.avro.RawDocument;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record's header fields and payload as a raw document. Odd values are kept or left out. */
final class DocumentMapper {
  private static final String UNKNOWN = "application/octet-stream";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}");
  private static final Pattern CHARSET =
      Pattern.compile(
          "charset\\s{0,10}=\\s{0,10}[\"']?([^\\s;,\"']{1,100})", Pattern.CASE_INSENSITIVE);

  private final Origin origin;

  DocumentMapper(Origin origin) {
    this.origin = origin;
  }

  RawDocument map(RecordHead head, Payload payload, String position) {
    String declared = payload.contentType() == null ? "" : payload.contentType();
    String mediaType = mediaType(declared);
    if (mediaType.equals(UNKNOWN)) {
      mediaType = mediaType(head.first("WARC-Identified-Payload-Type").orElse(""));
    }
    RawDocument document = origin.document(position, mediaType, payload.content());
    Matcher charset = CHARSET.matcher(declared);
    document.setCharset(charset.find() ? charset.group(1) : null);
    document.setHttpStatus(payload.httpStatus());
    document.setUrl(
        head.first("WARC-Target-URI").map(DocumentMapper::withoutBrackets).orElse(null));
    document.setCapturedAt(head.first("WARC-Date").map(DocumentMapper::millis).orElse(null));
    document.setLanguageHint(head.first("WARC-Identified-Content-Language").orElse(null));
    document.getAttributes().putAll(payload.attributes());
    document
        .getAttributes()
        .put("warc_type", head.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT));
    if (!declared.isBlank()) {
      document.getAttributes().put("content_type", declared);
    }
    head.first("WARC-Record-ID")
        .ifPresent(id -> document.getAttributes().put("warc_record_id", withoutBrackets(id)));
    head.first("WARC-Truncated")
        .ifPresent(reason -> document.getAttributes().put("truncated", reason));
    return document;
  }

  private static String mediaType(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    String name = type.strip().toLowerCase(Locale.ROOT);
    return MEDIA_TYPE.matcher(name).matches() ? name : UNKNOWN;
  }

  /** Wget writes the target in angle brackets, as the grammar of WARC 1.0 had it by mistake. */
  private static String withoutBrackets(String value) {
    return value.startsWith("<") && value.endsWith(">")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private static Long millis(String date) {
    try {
      return OffsetDateTime.parse(date).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
