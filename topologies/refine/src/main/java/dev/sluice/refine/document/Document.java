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
  private TextScan scan;
  private CodedText coded;
  private SpacedWords spacedWords;
  private PackedText packed;
  private RawWords rawWords;
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

  /** The code points themselves, shared with whoever measures them: never to be written to. */
  public int[] sharedCodePoints() {
    return codePoints;
  }

  private TextScan scan() {
    if (scan == null) {
      scan = new TextScan(codePoints);
    }
    return scan;
  }

  /**
   * Every piece that ends in a newline, its newline included, and what follows the last newline if
   * anything does. Only U+000A ends a line. Empty lines are kept.
   */
  public Spans lines() {
    return scan().lines;
  }

  /** What lies at the ends of each of the {@link #lines()}. */
  public LineShapes lineShapes() {
    return scan().shapes;
  }

  /** How often some characters occur. */
  public CharacterCounts characterCounts() {
    return scan().counts;
  }

  /** What white space cuts the text into. */
  public SpacedWords spacedWords() {
    if (spacedWords == null) {
      coded = CodedText.of(codePoints);
      spacedWords = new SpacedWords(codePoints, coded, scan().classes, lines());
    }
    return spacedWords;
  }

  /** The text without its white space. */
  public PackedText packed() {
    if (packed == null) {
      SpacedWords words = spacedWords();
      packed = new PackedText(codePoints, coded, words);
    }
    return packed;
  }

  /** Words and marks as they are, as a tokeniser cuts them. */
  public RawWords rawWords() {
    if (rawWords == null) {
      rawWords = new RawWords(this, scan().hasSeparators);
    }
    return rawWords;
  }

  /** The words of the normalised text, and which of them each line holds. */
  public NormalisedWords normalisedWords() {
    if (normalisedWords == null) {
      normalisedWords = new Normaliser(codePoints, lines(), spacedWords()).normalise();
    }
    return normalisedWords;
  }

  /** Which n-grams of normalised words, n from 2 to 10, occur more than once. */
  public RepeatedNgrams repeatedNgrams() {
    if (repeatedNgrams == null) {
      repeatedNgrams = normalisedWords().repeatedNgrams();
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
