package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.extract.metadata.PageStatements.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The authors of a page's text: persons in its JSON-LD, else the byline in the page, else the
 * head's, which on many a site is the same on every page.
 */
final class Byline {
  private static final int MOST_AUTHORS = 20;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 6;

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^(?:(?:(?:written|posted|published|reported|reviewed|submitted|created|story|article|words) by|by line|by"
              + "|verfasst von|geschrieben von|veröffentlicht von|erstellt von|ein(?: \\p{L}+)? von|artikel von|text von|von|par|por|auteur|autora?e?s?|author|authors|verfasser(?:in)?"
              + "|redakteur(?:in)?|text|foto|view all posts by|posts by|alle beiträge von|alle artikel von|a cura di|di|door|av|af|door|publié par|escrito por)\\b(?: :|:)? ?"
              + "|作者[：:]|责任编辑[：:]|编辑[：:]|来源[：:])+ ?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SECTION =
      Pattern.compile("^\\p{Lu}[^,;]{1,30} (?=(?:Von|By|Par) \\p{Lu})");
  private static final Pattern AGENCY = Pattern.compile("\\p{Lu}{2,5}");
  private static final Pattern END =
      Pattern.compile(
          " ?[|•·(/<>\\[] ?| [-–—] |, ?\\d| \\d|\\d{2}[.:/]|\\b(?:am|on|um|vom|le|el|il) \\d.*| \\d+ | @| (?:stand|am|on|updated|veröffentlicht|published|posted|aktualisiert|gepostet|publié)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTING =
      Pattern.compile(" ?; ?| (?:and|und|et|y|&|e|en) ", Pattern.CASE_INSENSITIVE);
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "author",
          "autor",
          "unknown",
          "anonymous",
          "null",
          "none",
          "undefined",
          "guest",
          "gast",
          "editor",
          "webmaster",
          "user",
          "default",
          "stand",
          "allebeiträge",
          "alleartikel",
          "alleposts",
          "allposts",
          "moreposts");
  private static final Set<String> DEGREES =
      Set.of("phd", "md", "mph", "jr", "sr", "msc", "dds", "rn", "ma", "mba");

  private Byline() {}

  /** Names, none twice; empty if the page names nobody. */
  static List<String> of(PageStatements page, LinkedData data, String site) {
    String itself = site == null ? "" : ShortText.letters(site);
    List<String> names = clean(data.names("author", "Organization", false));
    names = isNone(names, itself) ? named(page, true) : names;
    names = isNone(names, itself) ? named(page, false) : names;
    names = isNone(names, itself) ? first(page.credits) : names;
    names = isNone(names, itself) ? inHead(page.meta) : names;
    return names.isEmpty() ? clean(data.names("author", "Organization", true)) : names;
  }

  /** Whether nobody but the site is named. */
  private static boolean isNone(List<String> names, String site) {
    return names.stream().allMatch(name -> ShortText.letters(name).equals(site));
  }

  private static List<String> inHead(MetaTags meta) {
    for (String name :
        List.of(
            "article:author",
            "author",
            "dc.creator",
            "dcterms.creator",
            "citation_author",
            "parsely-author",
            "sailthru.author",
            "cxenseparse:author",
            "twitter:data1")) {
      if (name.equals("twitter:data1") && !isWrittenBy(meta.first("twitter:label1"))) {
        continue;
      }
      String stated = meta.first(name);
      List<String> names = stated == null ? List.of() : clean(List.of(stated));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean isWrittenBy(String label) {
    return label != null
        && Set.of(
                "written by", "verfasst von", "geschrieben von", "écrit par", "escrito por", "von")
            .contains(label.toLowerCase(Locale.ROOT));
  }

  private static List<String> named(PageStatements page, boolean stated) {
    for (Named each : page.authors) {
      if (each.stated() == stated && each.region() == Region.BODY) {
        List<String> names = clean(List.of(each.text()));
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private static List<String> first(List<String> texts) {
    for (String text : texts) {
      List<String> names = clean(List.of(text));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> clean(List<String> stated) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (String text : stated) {
      String spaced = ShortText.of(text, 400);
      if (spaced == null || spaced.contains("://") || spaced.startsWith("www.")) {
        continue;
      }
      for (String part : parts(spaced)) {
        String name = name(part);
        if (name != null && names.size() < MOST_AUTHORS) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    String rest = text.replaceAll("^[\\s,:;|•·–-]+", "");
    rest = SECTION.matcher(rest).replaceFirst("");
    rest = INTRODUCTION.matcher(rest).replaceFirst("");
    for (String part : PARTING.split(rest, -1)) {
      String[] listed = part.split(", ?", -1);
      boolean names = listed.length > 1;
      for (String each : listed) {
        names &=
            each.indexOf(' ') > 0
                || AGENCY.matcher(each).matches()
                || DEGREES.contains(ShortText.letters(each));
      }
      for (String each : names ? listed : new String[] {part}) {
        if (!names || !AGENCY.matcher(each).matches()) {
          parts.add(each);
        }
      }
    }
    return parts;
  }

  /** Null if the text is no name. */
  private static String name(String text) {
    String name = INTRODUCTION.matcher(text.strip()).replaceFirst("");
    name = END.split(name + " ", 2)[0].strip();
    name = name.replaceAll("^[\\s,:;.\"'*–-]+|[\\s,:;\"'*–-]+$", "");
    String letters = ShortText.letters(name);
    boolean usable =
        letters.length() >= 2
            && name.length() <= LONGEST_NAME
            && name.split(" ", -1).length <= MOST_WORDS
            && !NOBODY.contains(letters)
            && !DEGREES.contains(letters)
            && !Character.isDigit(name.charAt(0))
            && name.indexOf('@') < 0;
    return usable ? name : null;
  }
}
