package dev.sluice.local.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.decontaminate.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One item of an evaluation set to a passage, by the fields that public sets have. Choices are part
 * of the question, each on a line; an answer that is the number or letter of a choice becomes its
 * text.
 */
final class Item {
  private static final List<String> CONTEXTS = List.of("passage", "context");
  private static final List<String> QUESTIONS =
      List.of("question", "prompt", "instruction", "query", "goal", "sentence");
  private static final List<String> ANSWERS =
      List.of("canonical_solution", "output", "answer", "label", "solution", "target");
  private static final List<String> IDS = List.of("id", "task_id", "question_id", "qid");

  /** For messages. */
  static final String FIELDS =
      "question from %s (after %s, with choices, choiceN and input), answer from %s, or text"
          .formatted(QUESTIONS, CONTEXTS, ANSWERS);

  private final JsonNode json;

  private Item(JsonNode json) {
    this.json = json;
  }

  /**
   * @param place the id, where the item has none of its own
   * @return empty if it has none of the fields
   */
  static Optional<Passage> of(JsonNode json, String place) {
    Item item = new Item(json);
    String id = item.first(IDS).orElse(place);
    Optional<String> question = item.first(QUESTIONS);
    if (question.isEmpty()) {
      return item.value("text").map(text -> new Passage(id, "", text));
    }
    List<String> asked = new ArrayList<>();
    item.first(CONTEXTS).ifPresent(asked::add);
    asked.add(question.get());
    item.value("input").ifPresent(asked::add);
    List<String> choices = item.choices();
    asked.addAll(choices);
    String answer = item.first(ANSWERS).map(it -> chosen(it, choices)).orElse("");
    return Optional.of(new Passage(id, String.join("\n", asked), answer));
  }

  private List<String> choices() {
    List<String> choices = new ArrayList<>();
    JsonNode list = json.path("choices");
    (list.isObject() ? list.path("text") : list).forEach(it -> choices.add(it.asText()));
    for (int i = 0; choices.size() == i && value("choice" + i).isPresent(); i++) {
      choices.add(value("choice" + i).get());
    }
    return choices;
  }

  private static String chosen(String answer, List<String> choices) {
    if (answer.matches("[0-9]{1,2}") && Integer.parseInt(answer) < choices.size()) {
      return choices.get(Integer.parseInt(answer));
    }
    int letter = answer.length() == 1 ? answer.charAt(0) - 'A' : -1;
    return letter >= 0 && letter < choices.size() ? choices.get(letter) : answer;
  }

  private Optional<String> first(List<String> fields) {
    return fields.stream().map(this::value).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> value(String field) {
    JsonNode value = json.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }
}
