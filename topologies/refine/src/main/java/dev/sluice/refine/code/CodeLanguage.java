package dev.sluice.refine.code;

import java.util.Objects;

/**
 * A language in which files of a repository are written.
 *
 * @param name as people write it: {@code C++}, {@code Objective-C}
 * @param comments how its comments and literals look
 */
public record CodeLanguage(String name, LanguageKind kind, CommentSyntax comments) {
  public CodeLanguage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(comments, "comments");
  }

  public boolean is(String other) {
    return name.equals(other);
  }
}
