package dev.sluice.refine.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a page says about itself, as found: in document order, and each kind bounded in number. */
final class PageStatements {
  static final int MOST_OF_A_KIND = 40;

  /**
   * @param region where it stands
   * @param level 1 or 2
   */
  record Heading(String text, int level, Region region) {}

  /**
   * @param stated whether an attribute names it so, rather than a class
   */
  record Named(String text, boolean stated, Region region) {}

  /**
   * @param rel whether the link says that it leads to the licence
   */
  record LicenceLink(Licence licence, boolean rel, Region region) {}

  final MetaTags meta = new MetaTags();
  final List<String> scripts = new ArrayList<>();
  final List<Heading> headings = new ArrayList<>();
  final List<Named> authors = new ArrayList<>();
  final List<Named> dates = new ArrayList<>();
  final List<Named> changes = new ArrayList<>();
  final List<LicenceLink> licences = new ArrayList<>();

  /** Texts with digits enough for a date. */
  final List<String> datesInText = new ArrayList<>();

  /** Names that the text introduces, or that link to a page of authors. */
  final List<String> credits = new ArrayList<>();

  String title;
  String language;
  String canonical;
  String base;

  /** Adds the named thing unless there are many already. */
  static <T> void add(List<T> list, T value) {
    if (list.size() < MOST_OF_A_KIND) {
      list.add(value);
    }
  }

  static boolean hasRel(Element element, String rel) {
    String stated = element.attr("rel");
    return !stated.isEmpty()
        && stated.length() <= 200
        && (" " + stated.toLowerCase(Locale.ROOT) + " ").contains(" " + rel + " ");
  }
}
