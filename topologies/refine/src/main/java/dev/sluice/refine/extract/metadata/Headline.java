package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.extract.metadata.PageStatements.Heading;
import java.util.regex.Pattern;

/**
 * The title of a page's text. A heading that the head repeats is it; else a heading of the first
 * level that is not the name of the site; else what the head says, without the name of the site.
 */
final class Headline {
  private static final int LONGEST = 300;
  private static final int LEAST = 1;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[-–—|:·•»«›/]+\\s+|\\s*[|»]\\s*|: ");

  private final PageStatements page;
  private final String stated;
  private final String shared;
  private final String site;
  private final String[] parts;

  private Headline(PageStatements page, LinkedData data, String site) {
    this.page = page;
    this.shared =
        ShortText.of(
            page.meta.first(
                "og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"),
            LONGEST);
    this.stated = ShortText.of(data.headline(), LONGEST);
    this.site = site == null ? "" : ShortText.letters(site);
    this.parts = page.title == null ? new String[0] : SEPARATOR.split(page.title, -1);
  }

  /** Null if the page has none. */
  static String of(PageStatements page, LinkedData data, String site) {
    return new Headline(page, data, site).choose();
  }

  private String choose() {
    Heading best = null;
    int most = LEAST - 1;
    for (Heading heading : page.headings) {
      int score = score(heading);
      if (score > most) {
        best = heading;
        most = score;
      }
    }
    if (best != null) {
      return withoutKicker(best.text());
    }
    String named = shared != null && !isSite(shared) ? shared : stated;
    named = named != null ? named : page.title;
    named = named != null ? named : shared;
    return named == null ? null : withoutSite(named);
  }

  private int score(Heading heading) {
    String text = ShortText.letters(heading.text());
    if (text.isEmpty() || text.equals(site)) {
      return 0;
    }
    int score = heading.level() == 1 ? 2 : 0;
    score -= heading.region() == Region.MARGIN ? 2 : 0;
    if (says(stated, text) || says(shared, text)) {
      score += 4;
    } else if (text.length() >= 4
        && page.title != null
        && ShortText.letters(page.title).contains(text)) {
      score += isTail(text) ? -2 : 3;
    }
    return score;
  }

  private static boolean says(String title, String text) {
    if (title == null) {
      return false;
    }
    String letters = ShortText.letters(title);
    return letters.equals(text) || (text.length() >= 10 && letters.startsWith(text));
  }

  /** Whether the text is the last of several parts of the title: the name of the site, mostly. */
  private boolean isTail(String text) {
    return parts.length > 1 && ShortText.letters(parts[parts.length - 1]).equals(text);
  }

  /** The title that the head states, if the heading has it after something else. */
  private String withoutKicker(String heading) {
    String letters = ShortText.letters(heading);
    for (String title : new String[] {stated, shared}) {
      String ending = title == null ? "" : ShortText.letters(title);
      if (ending.length() >= 10 && letters.length() > ending.length() && letters.endsWith(ending)) {
        return title;
      }
    }
    return heading;
  }

  private boolean isSite(String text) {
    return !site.isEmpty() && ShortText.letters(text).equals(site);
  }

  private String withoutSite(String title) {
    String[] split = SEPARATOR.split(title, -1);
    if (split.length < 2) {
      return title;
    }
    String last = split[split.length - 1];
    if (isSite(last)) {
      return cut(title, 0, title.lastIndexOf(last));
    }
    if (isSite(split[0])) {
      return cut(title, split[0].length(), title.length());
    }
    return title;
  }

  private static String cut(String title, int start, int end) {
    String rest = title.substring(start, end).strip();
    return rest.replaceAll("^[-–—|:·•»«›/\\s]+|[-–—|:·•»«›/\\s]+$", "");
  }
}
