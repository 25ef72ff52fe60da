package dev.sluice.refine.extract.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that prose introduces: "Posted by Ada Lovelace", "1.2.2020, von Ada". */
final class Credit {
  private static final String VERB =
      "(?:written|posted|published|erstellt|geschrieben|verfasst|veröffentlicht|publié|rédigé|escrito|publicado|(?:ein|der) (?:artikel|beitrag|text)|artikel|text|story|words)";
  private static final String PARTICLE = "(?:von|by|par|por)";
  private static final String NAME =
      "(\\p{Lu}[\\p{L}.'’-]+(?: (?:van|von|de|der|den|la|le|del|di|da|\\p{Lu}[\\p{L}.'’-]*)){0,4})";
  private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:^|.*(?<dated>\\d)[^\\p{L}]{0,3}(?:Uhr,? )?)(?i:(?<verb>"
              + VERB
              + " )?"
              + PARTICLE
              + ":? )"
              + NAME
              + ".*");
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?:^|.*[\\s|])(?:(?:" + VERB + " )?" + PARTICLE + ":?|(?:autor(?:in)?|author|auteur):)$",
          IGNORE_CASE);

  private Credit() {}

  /** Null if the text credits nobody. */
  static String in(String text) {
    if (!mayCredit(text)) {
      return null;
    }
    Matcher matcher = CREDIT.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String name = matcher.group(3);
    boolean sure = matcher.group("dated") != null || matcher.group("verb") != null;
    return sure || (name.indexOf(' ') > 0 && name.length() >= text.length() / 2) ? name : null;
  }

  /** Whether a name follows the text. */
  static boolean introduces(String text) {
    return text.length() <= 60 && endsLikely(text) && INTRODUCTION.matcher(text).matches();
  }

  /** A quick look: most texts hold no particle. */
  private static boolean mayCredit(String text) {
    for (int i = text.indexOf(' '); i > 1; i = text.indexOf(' ', i + 1)) {
      if (endsParticle(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsLikely(String text) {
    return text.endsWith(":") || endsParticle(text, text.length());
  }

  private static boolean endsParticle(String text, int end) {
    int last = text.charAt(end - 1) == ':' ? end - 1 : end;
    char letter = last == 0 ? ' ' : text.charAt(last - 1);
    if ("nNyYrR".indexOf(letter) < 0) {
      return false;
    }
    return text.regionMatches(true, last - 3, "von", 0, 3)
        || text.regionMatches(true, last - 2, "by", 0, 2)
        || text.regionMatches(true, last - 3, "par", 0, 3)
        || text.regionMatches(true, last - 3, "por", 0, 3);
  }
}
