package dev.sluice.refine.code;

import dev.sluice.refine.classify.Label;
import dev.sluice.refine.document.Subject;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a file is called: its language and its licence, in the manner of classifiers. */
public final class CodeLabels {
  /** Label: name of the language; score: confidence of the {@link Evidence}. */
  public static final String LANGUAGE = "code_language";

  /** Label: SPDX id or expression; score: {@link LicenseMatch#similarity}. */
  public static final String LICENSE = "code_license";

  private CodeLabels() {}

  /** By the two names above; a label that cannot be told is absent. */
  public static SortedMap<String, Label> of(Subject subject) {
    SortedMap<String, Label> labels = new TreeMap<>();
    CodeFile file = CodeFile.of(subject);
    if (file != null && file.detected() != null) {
      labels.put(LANGUAGE, file.detected().label());
    }
    if (file != null && file.license() != null) {
      labels.put(LICENSE, new Label(file.license().id(), file.license().similarity()));
    }
    return labels;
  }
}
