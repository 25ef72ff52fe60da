package dev.sluice.refine.recipe;

import dev.sluice.refine.language.Language;
import dev.sluice.refine.pii.PiiSpan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What annotate measured on one document, as far as rules ask for it. */
public interface Measured {
  /** Prefix of a name that means an attribute of the document, read as a number. */
  String ATTRIBUTE = "attribute:";

  /** Length of the text in UTF-8 bytes, under this name. */
  String TEXT_BYTES = "text_bytes";

  String slice();

  /** Empty when undetermined. */
  Optional<Language> language();

  /**
   * A number of the whole document: a document signal by its published name, {@value #TEXT_BYTES},
   * or {@code attribute:NAME}. Empty where absent, undefined or not a number.
   */
  OptionalDouble value(String name);

  /** Personal data, in the order of the text. */
  List<PiiSpan> pii();

  /** The defined values of a span signal in the order of the text; none if it is absent. */
  double[] spanValues(String name);
}
