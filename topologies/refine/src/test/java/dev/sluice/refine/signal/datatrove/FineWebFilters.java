package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Signal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The decisions of datatrove's filters at their default thresholds, taken from our signals. */
final class FineWebFilters {

  static final String KEEP = "keep";

  private final Map<String, ToDoubleFunction<Subject>> signals = new HashMap<>();

  FineWebFilters() {
    DatatroveSignals.families().stream()
        .flatMap(family -> family.signals().stream())
        .forEach(this::put);
  }

  private void put(Signal signal) {
    signals.put(signal.definition().name(), ((DocumentSignal) signal)::measure);
  }

  double value(String name, Subject subject) {
    return signals.get(name).applyAsDouble(subject);
  }

  String gopherRepetition(Subject subject) {
    Object[][] limits = {
      {"dup_para_frac", 0.3},
      {"dup_para_char_frac", 0.2},
      {"dup_line_frac", 0.3},
      {"dup_line_char_frac", 0.2},
      {"top_2_gram", 0.2},
      {"top_3_gram", 0.18},
      {"top_4_gram", 0.16},
      {"duplicated_5_n_grams", 0.15},
      {"duplicated_6_n_grams", 0.14},
      {"duplicated_7_n_grams", 0.13},
      {"duplicated_8_n_grams", 0.12},
      {"duplicated_9_n_grams", 0.11},
      {"duplicated_10_n_grams", 0.1}
    };
    for (Object[] limit : limits) {
      if (value("gopher_" + limit[0], subject) > (double) limit[1]) {
        return (String) limit[0];
      }
    }
    return KEEP;
  }

  String gopherQuality(Subject subject) {
    if (value("gopher_non_symbol_words", subject) < 50) {
      return "gopher_short_doc";
    } else if (value("gopher_non_symbol_words", subject) > 100_000) {
      return "gopher_long_doc";
    } else if (value("gopher_mean_word_length", subject) < 3) {
      return "gopher_below_avg_threshold";
    } else if (value("gopher_mean_word_length", subject) > 10) {
      return "gopher_above_avg_threshold";
    } else if (value("gopher_hash_ratio", subject) > 0.1) {
      return "gopher_too_many_hashes";
    } else if (value("gopher_ellipsis_ratio", subject) > 0.1) {
      return "gopher_too_many_ellipsis";
    } else if (value("gopher_bullet_lines_ratio", subject) > 0.9) {
      return "gopher_too_many_bullets";
    } else if (value("gopher_ellipsis_lines_ratio", subject) > 0.3) {
      return "gopher_too_many_end_ellipsis";
    } else if (value("gopher_alpha_words_ratio", subject) < 0.8) {
      return "gopher_below_alpha_threshold";
    }
    return value("gopher_stop_words", subject) < 2 ? "gopher_enough_stop_words" : KEEP;
  }

  String c4AnyEnding(Subject subject) {
    C4LineFate dropping = DatatroveView.of(subject).c4Lines().firstDropping();
    if (dropping == C4LineFate.LOREM_IPSUM) {
      return "lorem_ipsum";
    } else if (dropping == C4LineFate.CURLY_BRACKET) {
      return "curly_bracket";
    }
    return value("c4_any_ending_sentences", subject) < 5 ? "too_few_sentences" : KEEP;
  }

  String fineWebQuality(Subject subject) {
    if (Double.isNaN(value("fineweb_line_punct_ratio", subject))) {
      return "empty";
    } else if (value("fineweb_line_punct_ratio", subject) < 0.12) {
      return "line_punct_ratio";
    } else if (value("fineweb_short_line_ratio", subject) > 0.67) {
      return "short_line_ratio";
    } else if (value("fineweb_char_dup_ratio", subject) > 0.01) {
      return "char_dup_ratio";
    }
    return value("fineweb_list_ratio", subject) > 0.3 ? "list_ratio" : KEEP;
  }
}
