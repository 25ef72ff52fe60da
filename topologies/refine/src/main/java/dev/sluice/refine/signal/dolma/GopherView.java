package dev.sluice.refine.signal.dolma;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.signal.segment.RepeatedGrams;
import dev.sluice.refine.signal.segment.RepeatedSegments;
import dev.sluice.refine.signal.segment.Segments;
import dev.sluice.refine.signal.segment.SpacedText;
import dev.sluice.refine.signal.segment.StopWords;
import java.util.Arrays;
import java.util.function.Function;

/** The counts behind the signals of Dolma's Gopher tagger. Nothing is divided here. */
final class GopherView {
  static final Function<Document, GopherView> VIEW = GopherView::new;

  private static final int SHORT = 64;
  final int length;
  final int words;
  final int lines;
  final RepeatedGrams grams;
  final RepeatedSegments repeatedLines;
  final double medianLength;
  int symbolWords;
  int letterWords;
  int requiredWords;
  int bulletLines;
  int ellipsisLines;

  private GopherView(Document document) {
    SpacedText text = document.view(SpacedText.VIEW);
    length = document.length();
    words = text.words().size();
    lines = text.lines().size();
    grams = new RepeatedGrams(text.words());
    repeatedLines = new RepeatedSegments(text.lines());
    medianLength = median(text.words());
    countWords(document, text);
    countLines(document, text.lines());
  }

  private void countWords(Document document, SpacedText text) {
    Segments all = text.words();
    int[] codePoints = document.sharedCodePoints();
    for (int word = 0; word < words; word++) {
      symbolWords += text.hasSymbol(word) ? 1 : 0;
      letterWords += text.hasLetter(word) ? 1 : 0;
      requiredWords += StopWords.contains(codePoints, all.start(word), all.length(word)) ? 1 : 0;
    }
  }

  private void countLines(Document document, Segments all) {
    for (int line = 0; line < lines; line++) {
      if (all.length(line) > 0) {
        int first = document.codePoint(all.start(line));
        bulletLines += first == '*' || first == '-' ? 1 : 0;
        ellipsisLines += document.codePoint(all.end(line) - 1) == '\u2026' ? 1 : 0;
      }
    }
  }

  /** 0 without words. Long words are sorted only if the middle lies among them. */
  private static double median(Segments words) {
    int size = words.size();
    if (size == 0) {
      return 0;
    }
    int[] shorter = new int[SHORT];
    int longer = 0;
    for (int i = 0; i < size; i++) {
      int length = words.length(i);
      if (length < SHORT) {
        shorter[length]++;
      } else {
        longer++;
      }
    }
    int[] sorted = longer > 0 && size - longer <= size / 2 ? longLengths(words, longer) : null;
    double upper = ranked(shorter, size - longer, sorted, size / 2);
    double lower = size % 2 == 1 ? upper : ranked(shorter, size - longer, sorted, size / 2 - 1);
    return (lower + upper) / 2;
  }

  private static int ranked(int[] shorter, int shortWords, int[] longer, int rank) {
    if (rank >= shortWords) {
      return longer[rank - shortWords];
    }
    int length = 0;
    for (int below = shorter[0]; below <= rank; below += shorter[length]) {
      length++;
    }
    return length;
  }

  private static int[] longLengths(Segments words, int count) {
    int[] lengths = new int[count];
    int next = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.length(i) >= SHORT) {
        lengths[next++] = words.length(i);
      }
    }
    Arrays.sort(lengths);
    return lengths;
  }
}
