package dev.sluice.refine.extract.markup;

import java.util.Objects;

/**
 * What a text in a markup format says.
 *
 * @param title null if it names none
 */
public record TitledText(String title, String text) {

  public TitledText {
    Objects.requireNonNull(text, "text");
  }
}
