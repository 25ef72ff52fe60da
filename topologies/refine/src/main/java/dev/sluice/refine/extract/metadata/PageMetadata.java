package dev.sluice.refine.extract.metadata;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * What a page says about itself. Whatever it does not say is null; texts have single spaces.
 *
 * @param title of the text rather than of the site
 * @param authors names, without what introduces them; empty if unknown
 * @param published {@code 2020-02-01}, or {@code 2020-02-01T10:00:00+01:00} where the page states
 *     the offset; from 1990 to 2100
 * @param modified likewise
 * @param language as declared, such as {@code de} or {@code pt-BR}; unchecked
 * @param canonicalUrl http or https, at most 2,048 characters
 * @param site name of the site
 */
public record PageMetadata(
    String title,
    List<String> authors,
    String published,
    String modified,
    String language,
    String canonicalUrl,
    Licence licence,
    String site,
    String description) {

  /** Of what is no page. */
  public static final PageMetadata NONE =
      new PageMetadata(null, List.of(), null, null, null, null, null, null, null);

  private static final int LONGEST_SITE = 100;
  private static final int LONGEST_DESCRIPTION = 2000;

  public PageMetadata {
    authors = List.copyOf(authors);
  }

  /**
   * @param address where the page was captured; null if unknown
   */
  public static PageMetadata of(Document document, String address) {
    PageStatements page = StatementReader.read(document);
    LinkedData data = new LinkedData(page.scripts);
    MetaTags meta = page.meta;
    String canonical = canonical(page, address);
    String language = DeclaredLanguage.of(page, data);
    DateChoice dates =
        new DateChoice(page, data, language, canonical == null ? address : canonical);
    String site =
        ShortText.of(
            firstOf(
                meta.first(
                    "og:site_name", "application-name", "dc.publisher", "citation_journal_title"),
                data.publisher()),
            LONGEST_SITE);
    return new PageMetadata(
        Headline.of(page, data, site),
        Byline.of(page, data, site),
        dates.published(),
        dates.modified(),
        language,
        canonical,
        LicenceChoice.of(page, data),
        site,
        ShortText.of(
            firstOf(
                meta.first(
                    "description",
                    "og:description",
                    "dc.description",
                    "dcterms.description",
                    "twitter:description"),
                data.text("description")),
            LONGEST_DESCRIPTION));
  }

  private static String canonical(PageStatements page, String address) {
    String base = PageAddress.resolved(address, page.base == null ? "" : page.base);
    base = base == null ? address : base;
    String canonical = PageAddress.resolved(base, page.canonical);
    return canonical != null ? canonical : PageAddress.absolute(page.meta.first("og:url"));
  }

  private static String firstOf(String one, String other) {
    return one != null ? one : other;
  }
}
