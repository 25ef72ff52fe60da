package dev.sluice.refine.classify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a published recipe shows its documents to its models.
 *
 * @param signals names of signals that the recipe publishes, by label
 */
record Preset(InputView view, int decimals, Map<String, String> signals) {
  private static final InputView WITHOUT_NEWLINES =
      InputView.of(Unit.DOCUMENT, Newlines.DELETE, false);
  private static final InputView JOINED_LINES = InputView.of(Unit.DOCUMENT, Newlines.JOIN, true);
  private static final InputView SENTENCES = InputView.of(Unit.SENTENCE, Newlines.SPACE, true);

  private static final Map<String, Preset> PRESETS = new LinkedHashMap<>();

  static {
    // cc_net: lid.176, score rounded to 2 decimals; documents below 0.5 are dropped.
    PRESETS.put("ccnet-language", new Preset(WITHOUT_NEWLINES, 2, Map.of()));
    // datatrove's language filter, as FineWeb runs it: English from 0.65 up.
    PRESETS.put("fineweb-language", of(InputView.WHOLE));
    // DCLM's language enricher: English from 0.65 up.
    PRESETS.put("dclm-language", of(WITHOUT_NEWLINES));
    // DCLM's OH-2.5 + ELI5 classifier: kept from 0.018112 up.
    PRESETS.put("dclm-quality", of(JOINED_LINES));
    // RedPajama-V1's Wikipedia-reference classifier: kept from 0.25 up.
    PRESETS.put("redpajama-v1-quality", of(InputView.WHOLE));
    // The same model as RedPajama-V2 annotates with it.
    PRESETS.put(
        "redpajama-v2-quality",
        new Preset(JOINED_LINES, 8, Map.of("__label__wiki", "rps_doc_ml_wikiref_score")));
    // RedPajama-V2's classifiers of its own: English against Wikipedia, OpenWebText and books,
    // other languages against Wikipedia. The target's label differs from model to model.
    PRESETS.put("redpajama-v2-palm", notCommonCrawl("rps_doc_ml_palm_score"));
    PRESETS.put("redpajama-v2-wikipedia", notCommonCrawl("rps_doc_ml_wikipedia_score"));
    // Dolma's Jigsaw models: sentences from 0.4 up are cut out.
    PRESETS.put("dolma-toxicity", of(SENTENCES));
  }

  private static Preset of(InputView view) {
    return new Preset(view, ClassifierConfig.UNROUNDED, Map.of());
  }

  private static Preset notCommonCrawl(String signal) {
    return new Preset(JOINED_LINES, 8, Map.of(LabelSignals.NOT + "__label__cc", signal));
  }

  static Preset named(String path, String key) {
    Preset preset = PRESETS.get(key);
    if (preset == null) {
      throw new InvalidClassifierException(
          path, key, "one of " + String.join(", ", PRESETS.keySet()));
    }
    return preset;
  }
}
