package dev.sluice.refine.extract.metadata;

import java.util.List;

/** What classes and ids say about the element that has them. */
enum ClassNames {
  OTHERS(
      List.of("comment", "respond", "related", "teaser", "recommend", "similar", "disqus"),
      List.of("comments-link", "comment-count", "teasertext")),
  MARGIN(
      List.of("sidebar", "footer", "widget", "nav", "menu", "copyright", "imprint", "colophon", "breadcrumb"),
      List.of()),
  AUTHOR(
      List.of("author", "byline", "autor", "auteur", "posted-by", "writer", "verfasser", "post-by", "entry-author",
          "article-author", "article__author", "post-author", "meta-author", "submitted", "username", "journalist",
          "article-byline", "article__byline", "field-name-author", "field-name-field-author", "td-post-author-name", "c-byline", "by-author", "author-name", "authorname", "fn"),
      List.of("author-bio", "author-avatar", "author-image", "author-box", "author-desc", "author-info-box", "author-social", "author-follow")),
  DATE(
      List.of("date", "datum", "published", "pubdate", "post-date", "entry-date", "article-date", "article__date", "timestamp", "time", "posted-on", "posted_on", "post-time",
          "article-time", "publish", "publication-date", "news-date", "newsdate", "fecha", "article-meta", "post-meta", "entry-meta", "postmeta", "meta", "post__date", "created", "submitted", "dateline", "byline", "article_date", "post_date", "date-published", "info"),
      List.of("date-picker", "datepicker", "timeline")),
  CHANGED(List.of("updated", "modified", "last-modified", "lastmod", "date-modified"), List.of());

  private final List<String> beginnings;
  private final List<String> exceptions;

  ClassNames(List<String> beginnings, List<String> exceptions) {
    this.beginnings = beginnings;
    this.exceptions = exceptions;
  }

  /**
   * Whether a name begins so.
   *
   * @param names in lower case, separated by white space
   */
  boolean among(String names) {
    for (String beginning : beginnings) {
      int at = names.indexOf(beginning);
      while (at >= 0) {
        if ((at == 0 || names.charAt(at - 1) <= ' ') && !excepted(names, at)) {
          return true;
        }
        at = names.indexOf(beginning, at + 1);
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
