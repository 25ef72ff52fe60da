package dev.sluice.refine.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the classes and the id of an element say about it, told by marks in them, in one pass. */
enum ClassNames {
  OTHERS(
      1,
      "^comment ^respond ^related ^recommend ^similar ^disqus ^teaser -teasertext -comments-link -commentcount -comment-count"),
  MARGIN(2, "^sidebar ^footer ^widget ^nav ^menu ^copyright ^imprint ^colophon"),
  CONTENT(4, "content main article body -no-"),
  AUTHOR(
      8,
      "author autor auteur byline posted-by postedby writer poster verfasser contributor username redakteur"
          + " -autoren -autoris -authoris -posters"),
  NOT_AUTHOR(
      16,
      "bio avatar image author-box desc social snippet teaser comment related count title follow"),
  DATE(
      32,
      "date datum publi posted time created fecha meta byline stand submitted info -timeline -datepicker"),
  CHANGED(64, "updated modified lastmod");

  private static final int LONGEST = 300;
  private static final int LETTERS = 26;

  /** Marks by their first two letters, which few places of a name share. */
  private static final Mark[][] BY_LETTERS = byLetters();

  private final int bit;
  private final String marks;

  ClassNames(int bit, String marks) {
    this.bit = bit;
    this.marks = marks;
  }

  /**
   * @param atStart whether a name must begin with it
   * @param bits of the kinds that it tells; 0 for one that hides the marks where it stands
   */
  private record Mark(String text, boolean atStart, int bits) {}

  /** One bit for each kind; none if the names are longer than names for people are. */
  static int in(String names) {
    if (names.isEmpty() || names.length() > LONGEST) {
      return 0;
    }
    String lower = names.toLowerCase(Locale.ROOT);
    int bits = 0;
    int letter = -1;
    for (int i = 0; i < lower.length(); i++) {
      int next = letter(lower.charAt(i));
      if (letter >= 0 && next >= 0) {
        Mark[] marks = BY_LETTERS[letter * LETTERS + next];
        bits |= marks.length == 0 ? 0 : at(lower, i - 1, marks);
      }
      letter = next;
    }
    return bits;
  }

  /** From 0, and -1 for no letter. */
  private static int letter(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' : -1;
  }

  private static int at(String names, int index, Mark[] marks) {
    boolean start = index == 0 || names.charAt(index - 1) <= ' ';
    int bits = 0;
    for (Mark mark : marks) {
      if ((start || !mark.atStart) && names.startsWith(mark.text, index)) {
        if (mark.bits == 0) {
          return 0;
        }
        bits |= mark.bits;
      }
    }
    return bits;
  }

  boolean among(int bits) {
    return (bits & bit) != 0;
  }

  /** Those that hide others come first. */
  private static Mark[][] byLetters() {
    List<List<Mark>> table = new ArrayList<>();
    for (int i = 0; i < LETTERS * LETTERS; i++) {
      table.add(new ArrayList<>());
    }
    for (ClassNames kind : values()) {
      for (String written : kind.marks.split(" ", -1)) {
        boolean hides = written.charAt(0) == '-';
        boolean atStart = written.charAt(0) == '^';
        String text = hides || atStart ? written.substring(1) : written;
        List<Mark> marks = table.get(letter(text.charAt(0)) * LETTERS + letter(text.charAt(1)));
        marks.add(hides ? 0 : marks.size(), new Mark(text, atStart, hides ? 0 : kind.bit));
      }
    }
    return table.stream().map(marks -> marks.toArray(Mark[]::new)).toArray(Mark[][]::new);
  }
}
