package dev.sluice.refine.extract.metadata;

import java.util.regex.Pattern;

/** The language that a page declares, as BCP 47 writes languages. */
final class DeclaredLanguage {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private DeclaredLanguage() {}

  /** Null if it declares none, or nothing that looks like one. */
  static String of(PageStatements page, LinkedData data) {
    String tag = tag(page.language);
    tag =
        tag != null
            ? tag
            : tag(
                page.meta.first(
                    "content-language",
                    "dc.language",
                    "dcterms.language",
                    "inlanguage",
                    "language"));
    tag = tag != null ? tag : tag(data.text("inLanguage"));
    return tag != null ? tag : tag(page.meta.first("og:locale"));
  }

  private static String tag(String stated) {
    if (stated == null || stated.length() > 200) {
      return null;
    }
    String first = stated.split(",", 2)[0].strip().replace('_', '-');
    return TAG.matcher(first).matches() ? first : null;
  }
}
