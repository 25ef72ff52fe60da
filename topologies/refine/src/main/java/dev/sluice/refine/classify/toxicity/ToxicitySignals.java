package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalGroup;
import java.util.ArrayList;
import java.util.List;

/** What the numbers in {@link Toxicity} mean. */
public final class ToxicitySignals {
  private static final String CARD = "models/toxicity/CARD.md";
  private static final String LISTS = "List of Dirty, Naughty, Obscene and Otherwise Bad Words";
  private static final Range SHARE = Range.between(0, 1);
  private static final Range COUNT = Range.atLeast(0);

  private ToxicitySignals() {}

  public static SignalGroup group() {
    List<SignalDefinition> all = new ArrayList<>();
    for (Category category : Category.values()) {
      all.add(
          model(
              "toxicity_" + category.id(),
              "Probability that the document is %s".formatted(meaning(category)),
              "probability"));
    }
    all.add(model("toxicity_sentence_max", "Highest probability of a sentence", "probability"));
    all.add(model("toxicity_sentence_fraction", "Share of sentences that are toxic", "share"));
    all.add(
        model(
            "toxicity_sentence_char_fraction",
            "Share of the characters of sentences that lie in toxic ones",
            "share"));
    all.add(
        list(
            "toxicity_words",
            "Entries of the document's language's list",
            "entries",
            COUNT.orUndefined()));
    all.add(
        list(
            "toxicity_word_fraction",
            "Share of words in those entries",
            "share",
            SHARE.orUndefined()));
    all.add(list("toxicity_words_en", "Entries of the English list", "entries", COUNT));
    all.add(list("toxicity_word_fraction_en", "Share of words in those entries", "share", SHARE));
    all.add(
        list("nsfw_words", "Share of words that are sexual, by the English list", "share", SHARE));
    all.add(
        list("nsfw_domain", "Sexual words in the name of the host", "words", COUNT.orUndefined()));
    all.add(sentences("toxicity_sentences", "toxic"));
    all.add(sentences("nsfw_sentences", "sexual"));
    return new SignalGroup("The bundled model of toxicity, and lists of words", all);
  }

  private static String meaning(Category category) {
    return switch (category) {
      case TOXIC -> "rude, offensive or hateful in any way";
      case HATE -> "against people for what they are";
      case SEXUAL -> "sexual or obscene";
      case INSULT -> "an insult to a person or a group";
      case THREAT -> "a wish or announcement of harm";
    };
  }

  private static SignalDefinition model(String name, String definition, String unit) {
    return new SignalDefinition(
        name, definition + "; English only", unit, SHARE.orUndefined(), CARD);
  }

  private static SignalDefinition list(String name, String definition, String unit, Range range) {
    return new SignalDefinition(name, definition, unit, range, LISTS);
  }

  private static SignalDefinition sentences(String name, String kind) {
    return new SignalDefinition(
        name,
        "Sentences that are %s at 0.4 and above, with their probability".formatted(kind),
        "probability",
        SHARE,
        CARD + ", after Dolma's taggers");
  }
}
