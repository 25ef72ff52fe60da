package dev.sluice.refine.extract.metadata;

import java.util.List;

/** What classes and ids say about the element that has them. */
enum ClassNames {
  OTHERS(
      true,
      List.of("comment", "respond", "related", "recommend", "similar", "disqus", "teaser"),
      List.of("comments-link", "comment-count", "commentcount", "teasertext")),
  MARGIN(
      true,
      List.of("sidebar", "footer", "widget", "nav", "menu", "copyright", "imprint", "colophon"),
      List.of()),
  CONTENT(false, List.of("content", "main", "article", "body"), List.of("no-")),
  AUTHOR(
      false,
      List.of("author", "autor", "auteur", "byline", "posted-by", "postedby", "writer", "poster", "verfasser", "contributor", "username", "redakteur"),
      List.of("autoren", "autoris", "authoris", "posters")),
  NOT_AUTHOR(
      false,
      List.of("bio", "avatar", "image", "author-box", "desc", "social", "snippet", "teaser", "comment", "related", "count", "title", "follow"),
      List.of("article-title")),
  DATE(
      false,
      List.of("date", "datum", "publi", "posted", "time", "created", "fecha", "meta", "byline", "stand", "submitted", "info"),
      List.of("timeline", "datepicker")),
  CHANGED(false, List.of("updated", "modified", "lastmod"), List.of());

  private final boolean atStart;
  private final List<String> marks;
  private final List<String> exceptions;

  ClassNames(boolean atStart, List<String> marks, List<String> exceptions) {
    this.atStart = atStart;
    this.marks = marks;
    this.exceptions = exceptions;
  }

  /**
   * Whether a name begins with one of the marks, or where that is enough has one in it.
   *
   * @param names in lower case, separated by white space
   */
  boolean among(String names) {
    for (String mark : marks) {
      int at = names.indexOf(mark);
      while (at >= 0) {
        boolean placed = !atStart || at == 0 || names.charAt(at - 1) <= ' ';
        if (placed && !excepted(names, at)) {
          return true;
        }
        at = names.indexOf(mark, at + 1);
      }
    }
    return false;
  }

  private boolean excepted(String names, int at) {
    for (String exception : exceptions) {
      if (names.startsWith(exception, at)) {
        return true;
      }
    }
    return false;
  }
}
