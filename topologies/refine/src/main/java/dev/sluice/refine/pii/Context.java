package dev.sluice.refine.pii;

import java.util.Map;

/**
 * The words around a number, which say what it counts. Looks at no more than {@value #REACH} code
 * points on either side, and not beyond the sentence: a full stop with a space behind it ends one,
 * except after abbreviations of up to four letters.
 */
final class Context {
  private static final int REACH = 64;
  private static final int WORDS = 9;
  private static final int WORDS_BEHIND = 2;
  private static final int CALLED_WITHIN = 5;
  private static final int VERSION_WITHIN = 2;
  private static final int LONGEST = 16;

  /** What a word says about a number beside it. */
  enum Topic {
    PHONE,
    /** A word for calling somebody, which has other meanings too. */
    CALL,
    /** Says that somebody is to be reached or that a number comes, and not by what means. */
    REACH,
    /** Stands for a telephone if it is right beside a number. */
    PLACE,
    SSN,
    CARD,
    VERSION,
    /** Something else that is counted or numbered. */
    OTHER
  }

  private static final Map<String, Topic> TOPICS = ContextWords.TOPICS;

  private final PiiText text;
  private final char[] word = new char[LONGEST];

  Context(PiiText text) {
    this.text = text;
  }

  /**
   * The topic of the nearest word before that has one; behind it, if there is none or it only says
   * that something comes, that of the next two words.
   *
   * @return null if no word says anything
   */
  Topic of(int start, int end) {
    Topic before = before(start);
    if (before != null && before != Topic.REACH && before != Topic.CALL) {
      return before;
    }
    Topic behind = behind(end);
    return behind == Topic.PHONE ? behind : before;
  }

  /** The topic of the nearest word before that has one, or null. */
  Topic before(int start) {
    return before(start, WORDS);
  }

  /** Whether one of the two words before says that a version or a section follows. */
  boolean isVersion(int start) {
    return before(start, VERSION_WITHIN) == Topic.VERSION;
  }

  private Topic before(int start, int most) {
    int least = Math.max(0, start - REACH);
    int at = start;
    Topic weak = null;
    for (int words = 0; words < most; words++) {
      while (at > least && !PiiText.isLetter(text.at(at - 1))) {
        if (endsSentence(at - 1)) {
          return weak;
        }
        at--;
      }
      int end = at;
      while (at > least && PiiText.isLetter(text.at(at - 1))) {
        at--;
      }
      if (at == end || (at == least && at > 0)) {
        return weak; // nothing more, or a word that reaches further back
      }
      Topic topic = topic(at, end);
      if (topic == Topic.PLACE) {
        weak = words == 0 ? Topic.PHONE : weak;
      } else if (topic == Topic.REACH) {
        weak = weak == null ? topic : weak;
      } else if (topic == Topic.CALL) {
        weak = words < CALLED_WITHIN ? topic : weak;
      } else if (topic != null && (topic != Topic.VERSION || words < VERSION_WITHIN)) {
        return topic;
      }
    }
    return weak;
  }

  private Topic behind(int end) {
    int most = Math.min(text.length(), end + REACH / 2);
    int at = end;
    for (int words = 0; words < WORDS_BEHIND; words++) {
      while (at < most && !PiiText.isLetter(text.at(at))) {
        int c = text.at(at);
        if (c == '\n' || c == '.' || c == ';' || c == ',' || PiiText.isDigit(c)) {
          return null;
        }
        at++;
      }
      int from = at;
      while (at < most && PiiText.isLetter(text.at(at))) {
        at++;
      }
      Topic topic = topic(from, at);
      if (topic != null) {
        return topic == Topic.PLACE && words == 0 ? Topic.PHONE : topic;
      }
    }
    return null;
  }

  private boolean endsSentence(int index) {
    int c = text.at(index);
    if (c == '!') {
      return true;
    }
    if (c != '.' || !isSpace(text.at(index + 1))) {
      return false;
    }
    int letters = 0;
    while (letters < 5 && PiiText.isLetter(text.at(index - 1 - letters))) {
      letters++;
    }
    return letters == 0 || letters == 5;
  }

  private static boolean isSpace(int c) {
    return PiiText.isBlank(c) || c == '\n' || c == '\r';
  }

  private Topic topic(int start, int end) {
    if (end == start || end - start > LONGEST) {
      return null;
    }
    for (int i = start; i < end; i++) {
      word[i - start] = (char) (text.at(i) | 0x20);
    }
    return TOPICS.get(new String(word, 0, end - start));
  }
}
