package dev.sluice.refine.extract.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The formats by media type. */
public final class TextFormats {

  private static final Map<String, String> BY_SUFFIX =
      Map.ofEntries(
          Map.entry("tex", "text/x-tex"),
          Map.entry("latex", "text/x-tex"),
          Map.entry("ltx", "text/x-tex"),
          Map.entry("wiki", "text/x-wiki"),
          Map.entry("wikitext", "text/x-wiki"),
          Map.entry("mediawiki", "text/x-wiki"),
          Map.entry("md", "text/markdown"),
          Map.entry("markdown", "text/markdown"),
          Map.entry("rst", "text/x-rst"),
          Map.entry("rest", "text/x-rst"),
          Map.entry("eml", "message/rfc822"),
          Map.entry("txt", "text/plain"),
          Map.entry("text", "text/plain"));

  private final Map<String, TextFormat> formats = new HashMap<>();

  /**
   * @param html reads the HTML part of a message that has no plain one; its failures pass through
   */
  public TextFormats(Function<String, TitledText> html) {
    put(text -> new TitledText(null, text), "text/plain", "text/x-source");
    put(
        new LatexReader(),
        "text/x-tex",
        "text/x-latex",
        "application/x-tex",
        "application/x-latex");
    put(new WikiReader(), "text/x-wiki", "text/x-mediawiki", "text/mediawiki");
    put(new MarkdownReader(), "text/markdown", "text/x-markdown");
    put(new RestructuredTextReader(), "text/x-rst", "text/prs.fallenstein.rst");
    put(new MailReader(html), "message/rfc822", "message/global");
  }

  private void put(TextFormat format, String... mediaTypes) {
    for (String type : mediaTypes) {
      formats.put(type, format);
    }
  }

  /**
   * @param essence type and subtype in lower case, without parameters
   * @return null for other types than these
   */
  public TextFormat forMediaType(String essence) {
    return formats.get(essence);
  }

  /** Media type that the suffix of a file name or path stands for; null if it stands for none. */
  public static String mediaTypeOf(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? null : BY_SUFFIX.get(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
