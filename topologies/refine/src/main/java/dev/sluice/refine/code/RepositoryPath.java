package dev.sluice.refine.code;

import java.util.List;
import java.util.Locale;

/** The path of a file in its repository, cut at slashes; backslashes cut as well. */
public final class RepositoryPath {
  /** Longer names than file systems allow are cut, from the front. */
  private static final int MOST_CHARS = 4096;

  /** What is put behind the extension of a template. */
  private static final List<String> TEMPLATE_ENDINGS = List.of(".in", ".tmpl", ".template");

  private final String path;
  private final String fileName;

  public RepositoryPath(String path) {
    String end = path.length() > MOST_CHARS ? path.substring(path.length() - MOST_CHARS) : path;
    this.path = end.replace('\\', '/');
    this.fileName = this.path.substring(this.path.lastIndexOf('/') + 1);
  }

  /** What follows the last slash. */
  public String fileName() {
    return fileName;
  }

  /**
   * What follows the last dot of the name, in its own case; empty without a dot, and for a name
   * whose only dot comes first.
   */
  public String extension() {
    int dot = fileName.lastIndexOf('.');
    return dot <= 0 ? "" : fileName.substring(dot + 1);
  }

  /** The last two parts behind dots, as in {@code html.erb}; empty if there are not two. */
  String doubleExtension() {
    int dot = fileName.lastIndexOf('.');
    int before = dot <= 0 ? -1 : fileName.lastIndexOf('.', dot - 1);
    return before <= 0 ? "" : fileName.substring(before + 1);
  }

  /** The same path less an ending such as {@code .in}, for templates of files; null without one. */
  RepositoryPath withoutTemplateEnding() {
    for (String ending : TEMPLATE_ENDINGS) {
      if (fileName.length() > ending.length() && fileName.endsWith(ending)) {
        return new RepositoryPath(path.substring(0, path.length() - ending.length()));
      }
    }
    return null;
  }

  /** The path with a slash before it, in lower case: what folders are looked for in. */
  String searchable() {
    return "/" + path.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return path;
  }
}
