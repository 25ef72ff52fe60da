package dev.sluice.refine.decontaminate;

import java.util.Objects;

/**
 * One item of a benchmark. A set that does not tell questions from answers has everything in the
 * answer.
 *
 * @param id unique within its benchmark, as people name it
 * @param question what a model is given; may be empty
 * @param answer what it shall say; may be empty
 */
public record Passage(String id, String question, String answer) {

  public Passage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
  }

  /** Question and answer on lines of their own. */
  public String text() {
    return question.isEmpty() || answer.isEmpty() ? question + answer : question + '\n' + answer;
  }
}
