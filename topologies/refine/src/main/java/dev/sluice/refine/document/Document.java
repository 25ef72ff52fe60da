package dev.sluice.refine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A text and the views signals measure. Offsets and lengths are code points throughout. Each view
 * is computed once, at its first use; a document is for one thread.
 */
public final class Document {

  private final int[] codePoints;
  private byte[] classes;
  private Spans lines;
  private RawWords rawWords;
  private LineShapes lineShapes;
  private CharacterCounts characterCounts;
  private NormalisedWords normalisedWords;
  private RepeatedNgrams repeatedNgrams;
  private final List<Object> makers = new ArrayList<>(0);
  private final List<Object> views = new ArrayList<>(0);

  public Document(String text) {
    this.codePoints = codePoints(Objects.requireNonNull(text, "text"));
  }

  private static int[] codePoints(String text) { // several times as fast as String.codePoints()
    int[] codePoints = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < codePoints.length; i++) {
      codePoints[i] = text.codePointAt(at);
      at += Character.charCount(codePoints[i]);
    }
    return codePoints;
  }

  /** Length of the text in code points. */
  public int length() {
    return codePoints.length;
  }

  public int codePoint(int index) {
    return codePoints[index];
  }

  private byte[] classes() {
    if (classes == null) {
      classes = new byte[codePoints.length];
      for (int i = 0; i < classes.length; i++) {
        classes[i] = CharacterClasses.of(codePoints[i]);
      }
    }
    return classes;
  }

  /**
   * Every piece that ends in a newline, its newline included, and what follows the last newline if
   * anything does. Only U+000A ends a line. Empty lines are kept.
   */
  public Spans lines() {
    if (lines == null) {
      lines = new Spans();
      int start = 0;
      for (int i = 0; i < codePoints.length; i++) {
        if (codePoints[i] == '\n') {
          lines.add(start, i + 1);
          start = i + 1;
        }
      }
      if (start < codePoints.length) {
        lines.add(start, codePoints.length);
      }
    }
    return lines;
  }

  /** Words and marks as they are, as a tokeniser cuts them. */
  public RawWords rawWords() {
    if (rawWords == null) {
      rawWords = new RawWords(codePoints, classes());
    }
    return rawWords;
  }

  /** What lies at the ends of each of the {@link #lines()}. */
  public LineShapes lineShapes() {
    if (lineShapes == null) {
      lineShapes = new LineShapes(classes(), lines());
    }
    return lineShapes;
  }

  /** How often some characters occur. */
  public CharacterCounts characterCounts() {
    if (characterCounts == null) {
      characterCounts = new CharacterCounts(codePoints, classes());
    }
    return characterCounts;
  }

  /** The words of the normalised text, and which of them each line holds. */
  public NormalisedWords normalisedWords() {
    if (normalisedWords == null) {
      normalisedWords = new Normaliser(codePoints, lines()).normalise();
    }
    return normalisedWords;
  }

  /** Which n-grams of normalised words, n from 2 to 10, occur more than once. */
  public RepeatedNgrams repeatedNgrams() {
    if (repeatedNgrams == null) {
      repeatedNgrams = new RepeatedNgrams(normalisedWords());
    }
    return repeatedNgrams;
  }

  /**
   * A view of others' making, made at the first call and kept.
   *
   * @param maker one constant; the same object stands for the same view
   */
  @SuppressWarnings("unchecked") // a view lies where its maker does
  public <V> V view(Function<? super Document, V> maker) {
    for (int i = 0; i < makers.size(); i++) {
      if (makers.get(i) == maker) {
        return (V) views.get(i);
      }
    }
    V view = maker.apply(this);
    makers.add(maker);
    views.add(view);
    return view;
  }
}
