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
  private Spans lines;
  private Spans rawWords;
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

  /**
   * Runs of word characters, and runs of characters that are neither word nor space, both in
   * Unicode's sense: combining marks belong to words. Case kept. Source: NLTK's WordPunct tokeniser
   * on the {@code regex} module, as the reference outputs of RedPajama-V2 show.
   */
  public Spans rawWords() {
    if (rawWords == null) {
      rawWords = new Spans();
      int i = 0;
      while (i < codePoints.length) {
        int start = i;
        if (CharacterClasses.isTokenCharacter(codePoints[i])) {
          do {
            i++;
          } while (i < codePoints.length && CharacterClasses.isTokenCharacter(codePoints[i]));
          rawWords.add(start, i);
        } else if (CharacterClasses.isTokenSpace(codePoints[i])) {
          i++;
        } else {
          do {
            i++;
          } while (i < codePoints.length && isMark(codePoints[i]));
          rawWords.add(start, i);
        }
      }
    }
    return rawWords;
  }

  private static boolean isMark(int codePoint) {
    return !CharacterClasses.isTokenCharacter(codePoint)
        && !CharacterClasses.isTokenSpace(codePoint);
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

  /** Where in a line its content ends: trailing white space, the newline too, is not content. */
  public int trimmedEnd(int line) {
    int end = lines().end(line);
    int start = lines().start(line);
    while (end > start && CharacterClasses.isSpace(codePoints[end - 1])) {
      end--;
    }
    return end;
  }

  /** Whether a raw word is a member of the set, in its own case. */
  public boolean isRawWordIn(WordSet set, int rawWord) {
    return set.contains(codePoints, rawWords().start(rawWord), rawWords().end(rawWord));
  }
}
