package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.extract.metadata.PageStatements.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The dates of publication and of the last change that a page states. */
final class DateChoice {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.published",
    "dc.date.created",
    "dcterms.created",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publish-date",
    "publishdate",
    "publish_date",
    "publication_date",
    "published-date",
    "pubdate",
    "originalpublicationdate",
    "article_date_original",
    "rnews:datepublished",
    "dc.date",
    "dcterms.date",
    "date",
    "datecreated",
    "created",
    "og:pubdate",
    "gentime",
    "shareaholic:article_published_time",
    "bt:pubdate"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dc.date.modified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
    "dateupdated",
    "revised"
  };

  private final PageStatements page;
  private final LinkedData data;
  private final String address;
  private final boolean monthFirst;

  /**
   * @param language null if unknown
   * @param address null if unknown
   */
  DateChoice(PageStatements page, LinkedData data, String language, String address) {
    this.page = page;
    this.data = data;
    this.address = address;
    String tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
    monthFirst = tag.equals("en") || tag.equals("en-us");
  }

  /** Null if unknown. */
  String published() {
    String date = stated();
    String day = DateText.inPath(address);
    return isDayAround(date, day) ? day : date;
  }

  /**
   * Whether the date is of the day before or after, told in world time: addresses have local days.
   */
  private static boolean isDayAround(String date, String day) {
    return date != null
        && day != null
        && date.endsWith("Z")
        && Math.abs(
                ChronoUnit.DAYS.between(
                    LocalDate.parse(day), LocalDate.parse(date.substring(0, 10))))
            == 1;
  }

  private String stated() {
    String date = find(data.text("datePublished"));
    date = date != null ? date : find(page.meta.first(PUBLISHED));
    date = date != null ? date : first(page.dates, true, Region.BODY);
    date = date != null ? date : find(data.text("dateCreated"));
    date = date != null ? date : first(page.dates, false, Region.BODY);
    date = date != null ? date : DateText.inPath(address);
    date = date != null ? date : inText();
    date = date != null ? date : first(page.dates, false, Region.MARGIN);
    date = date != null ? date : find(data.text("uploadDate"));
    date = date != null ? date : find(page.title);
    return date != null ? date : find(page.meta.first("og:description", "description"));
  }

  /** Null if unknown. */
  String modified() {
    String date = find(data.text("dateModified"));
    date = date != null ? date : find(page.meta.first(MODIFIED));
    date = date != null ? date : first(page.changes, true, Region.BODY);
    return date != null ? date : first(page.changes, false, Region.BODY);
  }

  private String inText() {
    for (String text : page.datesInText) {
      String date = find(text);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private String first(List<Named> stated, boolean sure, Region region) {
    for (Named each : stated) {
      String date = each.region() == region && (each.stated() || !sure) ? find(each.text()) : null;
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private String find(String text) {
    return DateText.find(text, monthFirst);
  }
}
