package dev.sluice.local.report;

/** What the commands call a document: the input's own id for it, or its file and position. */
public final class SourceName {
  private SourceName() {}

  /**
   * @param id null where the input gives none
   * @param position place within the source, such as a byte offset or a path of a repository
   */
  public static String of(String id, String uri, String position) {
    return id != null ? id : uri + "#" + position;
  }
}
