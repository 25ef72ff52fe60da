package dev.sluice.refine.language;

import java.util.regex.Pattern;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * Takes out of a text what says nothing about its language, as the model's training did: emoji,
 * addresses, mentions, faces, numbers, and all but two of a repeated character. The same steps as
 * OpenNLP's, except that the expressions for mentions and laughter are our own: the library's
 * overflow the stack on a thousand laughs.
 */
final class TextCleaner {

  private static final Pattern MENTION = Pattern.compile("[#@]\\S++");
  private static final Pattern RETWEET =
      Pattern.compile("\\b(?:rt[ :])++", Pattern.CASE_INSENSITIVE);
  private static final Pattern FACE = Pattern.compile("[:;x]-?[()dop]", Pattern.CASE_INSENSITIVE);

  private final CharSequenceNormalizer emoji = EmojiCharSequenceNormalizer.getInstance();
  private final CharSequenceNormalizer addresses = UrlCharSequenceNormalizer.getInstance();
  private final CharSequenceNormalizer numbers = NumberCharSequenceNormalizer.getInstance();
  private final CharSequenceNormalizer repetitions = ShrinkCharSequenceNormalizer.getInstance();

  CharSequence clean(String text) {
    String cleaned = emoji.normalize(text).toString();
    boolean at = cleaned.indexOf('@') >= 0;
    if (at || cleaned.contains("://")) { // costly, and otherwise without effect
      cleaned = addresses.normalize(cleaned).toString();
    }
    if (at || cleaned.indexOf('#') >= 0) {
      cleaned = MENTION.matcher(cleaned).replaceAll(" ");
    }
    cleaned = RETWEET.matcher(cleaned).replaceAll(" ");
    cleaned = FACE.matcher(cleaned).replaceAll(" ");
    return repetitions.normalize(numbers.normalize(Laughter.shorten(cleaned)));
  }
}
