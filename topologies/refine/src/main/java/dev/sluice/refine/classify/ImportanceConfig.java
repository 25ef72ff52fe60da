package dev.sluice.refine.classify;

import dev.sluice.refine.importance.LengthTerm;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An importance model.
 *
 * @param name of the target domain, e.g. {@code wikipedia}; its signals are {@code
 *     rps_doc_NAME_importance} and {@code rps_doc_NAME_importance_length_correction}
 * @param model where its file lies
 * @param language code of the only language it measures; null for all
 */
public record ImportanceConfig(String name, String model, String language, LengthTerm lengthTerm) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public ImportanceConfig {
    Objects.requireNonNull(lengthTerm, "lengthTerm");
    if (!NAME.matcher(name).matches()) {
      throw new InvalidClassifierException(
          "importance: a name", name, "1 to 40 of a-z, 0-9 and _, starting with a letter");
    }
    if (model.isBlank()) {
      throw new InvalidClassifierException("importance." + name + ".model", "empty", "a file");
    }
  }
}
