package dev.sluice.refine.signal.dolma;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.RepeatedNgrams;
import dev.sluice.refine.document.SpacedWords;
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
  final RepeatedNgrams grams;
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
    grams = text.words().repeatedNgrams();
    repeatedLines = document.view(RepeatedSegments.OF_LINES);
    medianLength = median(text.words());
    countWords(document, text);
    countLines(document, text.lines());
  }

  private void countWords(Document document, SpacedText text) {
    SpacedWords all = text.words();
    int[] codePoints = document.sharedCodePoints();
    for (int id = 0; id < all.distinct(); id++) {
      int count = all.count(id);
      symbolWords += text.hasSymbol(id) ? count : 0;
      letterWords += text.hasLetter(id) ? count : 0;
      boolean required = StopWords.contains(codePoints, all.firstStart(id), all.lengthOf(id));
      requiredWords += required ? count : 0;
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
  private static double median(SpacedWords words) {
    int size = words.size();
    if (size == 0) {
      return 0;
    }
    int[] shorter = new int[SHORT];
    int longer = 0;
    for (int id = 0; id < words.distinct(); id++) {
      int length = words.lengthOf(id);
      if (length < SHORT) {
        shorter[length] += words.count(id);
      } else {
        longer += words.count(id);
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

  private static int[] longLengths(SpacedWords words, int count) {
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
