package dev.sluice.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.ModelArguments;
import dev.sluice.refine.classify.fasttext.ModelShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A model described, for programs and for people. */
public final class ModelDescription {
  private static final int LABELS_SHOWN = 12;

  private ModelDescription() {}

  public static ObjectNode of(NamedModel named) throws IOException {
    FastTextModel model = named.read();
    ModelArguments arguments = model.arguments();
    ModelShape shape = model.shape();
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("model", named.name()).put("bytes", named.size()).put("sha256", named.sha256());
    json.put("version", arguments.version());
    json.put("kind", lower(arguments.kind())).put("loss", lower(arguments.loss()));
    json.put("dim", arguments.dim()).put("epoch", arguments.epoch());
    json.put("word_ngrams", arguments.wordNgrams());
    json.put("minn", arguments.minn()).put("maxn", arguments.maxn());
    json.put("bucket", arguments.bucket()).put("min_count", arguments.minCount());
    json.put("neg", arguments.neg()).put("ws", arguments.ws());
    json.put("lr_update_rate", arguments.lrUpdateRate()).put("t", arguments.t());
    json.put("words", shape.words()).put("training_tokens", shape.tokens());
    if (shape.keptBuckets() >= 0) {
      json.put("kept_buckets", shape.keptBuckets());
    }
    matrix(json.putObject("input"), shape.inputRows(), arguments.dim(), shape.quantizedInput());
    matrix(json.putObject("output"), shape.labels(), arguments.dim(), shape.quantizedOutput());
    ArrayNode labels = json.putArray("labels");
    for (int label = 0; label < model.labels(); label++) {
      labels.add(model.label(label));
    }
    return json;
  }

  private static void matrix(ObjectNode json, int rows, int columns, boolean quantized) {
    json.put("rows", rows).put("columns", columns).put("quantized", quantized);
  }

  /** A line for each property; of many labels the first. */
  public static String table(ObjectNode description) {
    List<String> lines = new ArrayList<>();
    description
        .properties()
        .forEach(
            property ->
                lines.add(
                    String.format(
                        Locale.ROOT, "%-16s %s", property.getKey(), text(property.getValue()))));
    return String.join("\n", lines);
  }

  private static String text(JsonNode value) {
    if (value.isObject()) {
      return String.format(
          Locale.ROOT,
          "%,d x %d%s",
          value.path("rows").asLong(),
          value.path("columns").asInt(),
          value.path("quantized").asBoolean() ? ", quantised" : "");
    }
    if (value.isArray()) {
      List<String> shown = new ArrayList<>();
      value.forEach(label -> shown.add(label.asText()));
      return shown.size() <= LABELS_SHOWN
          ? shown.size() + ": " + String.join(" ", shown)
          : "%d: %s ... (--json has all)"
              .formatted(shown.size(), String.join(" ", shown.subList(0, LABELS_SHOWN)));
    }
    return value.isIntegralNumber()
        ? String.format(Locale.ROOT, "%,d", value.asLong())
        : value.asText();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
