package dev.sluice.refine.signal.dolma;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.SpacedWords;
import dev.sluice.refine.resource.BundledFile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Words and phrases that Dolma's C4 tagger looks for in lower-cased lines: words as whole words,
 * phrases anywhere in a line. A phrase is looked for where a text has its first space, between the
 * two characters that it has there. Case is that of single characters.
 */
final class BannedTerms {
  private static final String LIST = "/dev/sluice/refine/signal/redpajama/ldnoobw/en.txt";
  private static final String JAVASCRIPT = "javascript";
  private static final String LOREM_IPSUM = "lorem ipsum";

  static final BannedTerms ENGLISH = new BannedTerms(read());

  private static final int BITS = 5; // of a character that the filters look at
  private static final int MASK = (1 << BITS) - 1;

  // Each by the first two characters of a word, or by the two around the space of a phrase:
  private final Term[][] words = new Term[1 << (2 * BITS)][];
  private final long[] lengths = new long[1 << (2 * BITS)]; // of words, bit by bit
  private final Term[][] phrases = new Term[1 << (2 * BITS)][];
  private final long[] lasts =
      new long[1 << (2 * BITS)]; // of words, low bits of the last character
  private final long[] seconds =
      new long[1 << (2 * BITS)]; // of phrases, behind the space, likewise

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Term(int[] codePoints, int space, C4View.Content content) {}

  BannedTerms(List<String> naughty) {
    naughty.forEach(term -> add(term, C4View.Content.NAUGHTY_WORD));
    add(JAVASCRIPT, C4View.Content.JAVASCRIPT);
    add(LOREM_IPSUM, C4View.Content.LOREM_IPSUM);
  }

  private void add(String text, C4View.Content content) {
    int[] term = text.codePoints().toArray();
    int space = text.indexOf(' ');
    if (space >= 0) {
      int key = key(term[space - 1], term[space + 1]);
      seconds[key] |= space + 2 < term.length ? 1L << term[space + 2] : -1L;
      add(phrases, key, new Term(term, space, content));
    } else {
      int key = key(term[0], term.length == 1 ? 0 : term[1]);
      lengths[key] |= 1L << Math.min(term.length, Long.SIZE - 1);
      lasts[key] |= 1L << term[term.length - 1];
      add(words, key, new Term(term, -1, content));
    }
  }

  private static void add(Term[][] terms, int key, Term term) {
    Term[] before = terms[key] == null ? new Term[0] : terms[key];
    terms[key] = Arrays.copyOf(before, before.length + 1);
    terms[key][before.length] = term;
  }

  private static List<String> read() {
    return BundledFile.text(BannedTerms.class, LIST).lines().toList();
  }

  private static int key(int first, int second) {
    return (first & MASK) << BITS | (second & MASK);
  }

  /** A set of its own for the caller. */
  Set<C4View.Content> in(Document document, SpacedWords all) {
    Set<C4View.Content> found = C4View.nothing();
    int[] text = document.sharedCodePoints();
    byte[] edges = new byte[2 * all.distinct()]; // low bits of the first and the last of each
    for (int id = 0; id < all.distinct(); id++) {
      int start = all.firstStart(id);
      int end = all.firstEnd(id);
      int length = end - start;
      int first = lower(text[start]);
      int last = lower(text[end - 1]);
      edges[2 * id] = (byte) (first & MASK);
      edges[2 * id + 1] = (byte) (last & MASK);
      int key = key(first, length == 1 ? 0 : lower(text[start + 1]));
      if ((lengths[key] >>> Math.min(length, Long.SIZE - 1) & 1) != 0
          && (lasts[key] >>> last & 1) != 0) {
        findWord(text, start, length, words[key], found);
      }
    }
    findPhrases(text, all, edges, found);
    return found;
  }

  private void findPhrases(int[] text, SpacedWords all, byte[] edges, Set<C4View.Content> found) {
    for (int word = 1; word < all.size(); word++) {
      int around = edges[2 * all.id(word - 1) + 1] << BITS | edges[2 * all.id(word)];
      int start = all.start(word);
      if (seconds[around] != 0
          && start == all.end(word - 1) + 1
          && text[start - 1] == ' '
          && mayGoOn(text, start + 1, seconds[around])) {
        findPhrase(text, start - 1, phrases[around], found);
      }
    }
  }

  private static boolean mayGoOn(int[] text, int at, long seconds) {
    return at == text.length || (seconds >>> lower(text[at]) & 1) != 0;
  }

  private static void findWord(
      int[] text, int start, int length, Term[] terms, Set<C4View.Content> found) {
    for (Term term : terms) {
      if (term.codePoints.length == length && isAt(text, start, term.codePoints)) {
        found.add(term.content);
      }
    }
  }

  private static void findPhrase(int[] text, int space, Term[] terms, Set<C4View.Content> found) {
    for (Term term : terms) {
      int start = space - term.space;
      if (start >= 0
          && start + term.codePoints.length <= text.length
          && isAt(text, start, term.codePoints)) {
        found.add(term.content);
      }
    }
  }

  private static boolean isAt(int[] text, int start, int[] term) {
    for (int i = 0; i < term.length; i++) {
      if (lower(text[start + i]) != term[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lower(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
    }
    return Character.toLowerCase(codePoint);
  }
}
