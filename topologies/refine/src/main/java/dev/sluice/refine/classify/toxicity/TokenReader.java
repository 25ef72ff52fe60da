package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.fasttext.TokenHasher;

/**
 * Reads a text as the tokens that the model and the word lists know. In one pass:
 *
 * <ul>
 *   <li>A word is a run of letters, digits and combining marks, in lower case. One of {@code @ $ !}
 *       between two such characters belongs to it, and so do asterisks between two of them or after
 *       a single letter ({@code f***}). A character three times in a row or more is written once.
 *       At most {@value #LONGEST} characters are kept.
 *   <li>In a word with a letter of a to z, {@code @4 $5 0 1! 3 7} are read as {@code a s o i e t}.
 *   <li>Left out are words of digits only, addresses ({@code http: https: www.} to the next white
 *       space), names after {@code @}, and character references of HTML.
 *   <li>A run of {@code ! ?} is a token, its first mark. All else only separates.
 * </ul>
 *
 * <p>{@code prepare.py} beside the model's card does the same to the training text.
 */
final class TokenReader {

  /** Longest word, in code points; of a longer one the rest is left out. */
  static final int LONGEST = 32;

  private static final int LONGEST_REFERENCE = 10;
  private static final int LONGEST_STARS = 4;

  private final Tokens tokens = new Tokens();
  private final int[] word = new int[LONGEST];
  private char[] text = new char[4096];
  private int length; // of the text
  private int at;

  /** The tokens of a text; valid until the next call. */
  Tokens read(String string) {
    length = string.length();
    if (length > text.length) {
      text = new char[length + length / 2];
    }
    string.getChars(0, length, text, 0);
    at = 0;
    tokens.clear();
    while (at < length) {
      int kind = WordCharacters.kind(text, at, length);
      if (kind == WordCharacters.NONE) {
        at++;
      } else if (kind == WordCharacters.SIGN) {
        readSign(text[at]);
      } else if (!readPlainWord()) {
        readWord();
      }
    }
    return tokens;
  }

  /** The characters of the text read last, and perhaps others behind them. */
  char[] characters() {
    return text;
  }

  private void readSign(char sign) {
    if (sign == '!' || sign == '?') {
      word[0] = sign;
      tokens.add(word, 1, at);
      skipMarks();
    } else if (sign == '@' && isNamePart(at + 1)) {
      skipName();
    } else {
      at += sign == '&' ? referenceLength() : 1;
    }
  }

  /**
   * Reads a word of a to z, or passes over a number, as almost all are; what {@link #readWord}
   * would do. False, and nothing is read, if the word is any other.
   */
  private boolean readPlainWord() {
    byte[] utf8 = tokens.room(LONGEST + 1);
    int to = tokens.end();
    int hash = TokenHasher.START;
    int last = 0;
    int lastChange = 1; // 0 after a character that came twice in a row
    int thrice = 0; // below 0 once one came three times in a row
    int inAll = -1;
    int inAny = 0;
    int end = Math.min(length, at + LONGEST + 1);
    int next = at;
    for (; next < end; next++) {
      int read = WordCharacters.lower(text[next]);
      if (!WordCharacters.isPlain(read)) {
        break;
      }
      utf8[to++] = (byte) read;
      hash = TokenHasher.step(hash, (byte) read);
      int change = read ^ last;
      thrice |= (change | lastChange) - 1;
      inAll &= read;
      inAny |= read;
      lastChange = change;
      last = read;
    }
    boolean letters = WordCharacters.isLetter(inAll);
    boolean digits = !WordCharacters.isLetter(inAny);
    boolean space = next < length && text[next] == ' ';
    if (next - at > LONGEST || thrice < 0 || letters == digits || !(space || endsPlainly(next))) {
      return false;
    }
    if (letters) {
      tokens.added(to, hash, at);
    }
    at = space ? next + 1 : next;
    return true;
  }

  /** Whether no sign can make the word from {@link #at} to here go on, or be an address. */
  private boolean endsPlainly(int end) {
    if (end == length) {
      return true;
    }
    return switch (text[end]) {
      case '@', '$', '!', '*' -> false;
      case ':' -> (text[at] | 0x20) != 'h';
      case '.' -> (text[at] | 0x20) != 'w';
      default -> !isWord(end);
    };
  }

  private void readWord() {
    int place = at;
    int size = 0;
    int repeats = 0;
    int last = -1;
    do {
      int next = at;
      do {
        int read = text[next];
        if (read < 0x80) {
          read += read >= 'A' && read <= 'Z' ? 'a' - 'A' : 0;
          next++;
        } else {
          read = Character.codePointAt(text, next, length);
          next += Character.charCount(read);
          read = Character.toLowerCase(read);
        }
        repeats = read == last ? repeats + 1 : 1;
        last = read;
        if (size < LONGEST) {
          if (repeats == 3) {
            size--;
          } else if (repeats < 3) {
            word[size++] = read;
          }
        }
      } while (isWord(next));
      at = next;
    } while (isInner(size));
    if (isAddress(place)) {
      skipToSpace();
    } else if (Disguise.lift(word, size)) {
      tokens.add(word, size, place);
    }
  }

  private boolean isWord(int index) {
    return index < length && WordCharacters.kind(text, index, length) > WordCharacters.NONE;
  }

  private boolean isInner(int size) {
    if (at >= length) {
      return false;
    }
    char c = text[at];
    if (c != '*') {
      return (c == '@' || c == '$' || c == '!') && isWord(at + 1);
    }
    int end = at;
    while (end < length && end - at < LONGEST_STARS && text[end] == '*') {
      end++;
    }
    return isWord(end) || isLetterAndStars(size);
  }

  private boolean isLetterAndStars(int size) {
    for (int i = 1; i < size; i++) {
      if (word[i] != '*') {
        return false;
      }
    }
    return true;
  }

  private boolean isAddress(int place) {
    if (at >= length) {
      return false;
    }
    char next = text[at];
    return (next == ':' && (wasRead(place, "http") || wasRead(place, "https")))
        || (next == '.' && wasRead(place, "www"));
  }

  private boolean wasRead(int place, String lowerCase) {
    if (at - place != lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      if ((text[place + i] | 0x20) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void skipToSpace() {
    while (at < length && !Character.isWhitespace(text[at])) {
      at++;
    }
  }

  private void skipMarks() {
    while (at < length && (text[at] == '!' || text[at] == '?')) {
      at++;
    }
  }

  private boolean isNamePart(int index) {
    if (index >= length) {
      return false;
    }
    char c = text[index];
    return c == '_' || (c < 0x80 && isWord(index));
  }

  private void skipName() {
    at++;
    while (isNamePart(at)) {
      at++;
    }
  }

  /** Length of the character reference here, or 1 if there is none. */
  private int referenceLength() {
    int end = at + 1;
    if (end < length && text[end] == '#') {
      end++;
    }
    int start = end;
    while (end - start < LONGEST_REFERENCE && isNamePart(end) && text[end] != '_') {
      end++;
    }
    boolean complete = end > start && end < length && text[end] == ';';
    return complete ? end + 1 - at : 1;
  }
}
