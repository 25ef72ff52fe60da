package dev.sluice.refine.decontaminate;

import dev.sluice.refine.document.Document;

/** The words of a text in the form in which a method compares them. */
interface ComparedWords {
  int size();

  /** 64 bits of a word; equal words have equal hashes. */
  long hash(int word);

  /** Length of a word in code points. */
  int length(int word);

  /** Code point of a word, from 0. */
  int codePoint(int word, int index);

  /** First code point in the text as it is. */
  int charStart(int word);

  /** One past the last code point in the text as it is. */
  int charEnd(int word);

  int lines();

  /** First word of a line; of the line after the last, all words. */
  int lineStart(int line);

  static ComparedWords of(Method method, Document document) {
    return method == Method.DATATROVE ? new SimplifiedForm(document) : new NormalForm(document);
  }

  static QuestionThenAnswer of(Method method, Passage passage) {
    return new QuestionThenAnswer(
        of(method, new Document(passage.question())), of(method, new Document(passage.answer())));
  }

  /** Whether words of two texts are the same, code point by code point. */
  static boolean same(ComparedWords a, int fromA, ComparedWords b, int fromB, int words) {
    for (int word = 0; word < words; word++) {
      int length = a.length(fromA + word);
      if (length != b.length(fromB + word)) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (a.codePoint(fromA + word, i) != b.codePoint(fromB + word, i)) {
          return false;
        }
      }
    }
    return true;
  }
}
