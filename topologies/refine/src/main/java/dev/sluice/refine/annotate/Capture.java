package dev.sluice.refine.annotate;

import java.util.Objects;

/**
 * What a connector captured, before extraction. Every field but {@code content} may be null: the
 * source did not say.
 *
 * @param mediaType as the source declared it, parameters allowed ({@code text/html; charset=…})
 * @param charset the declared character set; wins over a charset parameter of {@code mediaType}
 * @param httpStatus status of the response the capture came from
 * @param languageHint language the source declared; recorded by others, never believed here
 * @param title title the source declared; used when the content itself has none
 * @param url address of the capture
 * @param path of the file in its repository
 * @param licenseText text of the licence of its repository
 * @param characters whether the source held characters rather than bytes, as JSON does: {@code
 *     content} is then our own UTF-8
 * @param content the bytes as captured; not copied, so the caller must not change them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying megabytes would only cost
public record Capture(
    String mediaType,
    String charset,
    Integer httpStatus,
    String languageHint,
    String title,
    String url,
    String path,
    String licenseText,
    boolean characters,
    byte[] content) {

  public Capture {
    Objects.requireNonNull(content, "content");
  }

  /** Of a page or text that comes from no repository. */
  public Capture(
      String mediaType,
      String charset,
      Integer httpStatus,
      String languageHint,
      String title,
      String url,
      byte[] content) {
    this(mediaType, charset, httpStatus, languageHint, title, url, null, null, false, content);
  }
}
