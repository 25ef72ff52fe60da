package dev.sluice.refine.signal.code;

import dev.sluice.refine.code.CodeFile;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Makes signals that read one number off a {@link CodeFile}; NaN where there is none. */
final class CodeSignal {
  static final String FLAG = "0 or 1";
  static final String REDPAJAMA = "RedPajama-V1, data_prep/github";
  static final String BIGCODE = "BigCode, bigcode-dataset/preprocessing/filtering.py";
  static final String OWN = "this project";

  private CodeSignal() {}

  /** The definition's range gets "or undefined". */
  static DocumentSignal of(
      String name,
      String definition,
      String unit,
      Range range,
      String source,
      ToDoubleFunction<CodeFile> measure) {
    return DocumentSignal.of(
        new SignalDefinition(name, definition, unit, range.orUndefined(), source),
        subject -> {
          CodeFile file = CodeFile.of(subject);
          return file == null ? Double.NaN : measure.applyAsDouble(file);
        });
  }

  static DocumentSignal flag(
      String name, String definition, String source, Predicate<CodeFile> holds) {
    return of(
        name, definition, FLAG, Range.between(0, 1), source, file -> holds.test(file) ? 1 : 0);
  }
}
