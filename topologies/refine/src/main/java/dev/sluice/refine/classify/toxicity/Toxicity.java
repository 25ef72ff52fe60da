package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.signal.SpanValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured on one document. Everything is a measurement; nothing here is a verdict.
 *
 * @param scores of the model; null if it does not know the language
 * @param toxicSentences those at or above the floor, with their probability; empty without scores
 * @param sexualSentences likewise
 * @param words entries of the list of the document's language; null if there is none
 * @param englishWords entries of the English list, whatever the language
 * @param sexualWordFraction share of words that are sexual by the English list
 * @param sexualHostWords sexual words in the host name; null if there is no host
 */
public record Toxicity(
    ToxicityScores scores,
    List<SpanValue> toxicSentences,
    List<SpanValue> sexualSentences,
    WordShare words,
    WordShare englishWords,
    double sexualWordFraction,
    Integer sexualHostWords) {

  public Toxicity {
    toxicSentences = List.copyOf(toxicSentences);
    sexualSentences = List.copyOf(sexualSentences);
  }

  /** The level on the scale of {@link Caution}; null without scores. */
  public CautionLabel caution() {
    return scores == null ? null : Caution.of(scores);
  }

  /** Signals of the whole document by name; null where there is no value. */
  public SortedMap<String, Double> documentSignals() {
    SortedMap<String, Double> signals = new TreeMap<>();
    for (Category category : Category.values()) {
      signals.put("toxicity_" + category.id(), scores == null ? null : scores.document(category));
    }
    signals.put("toxicity_sentence_max", scores == null ? null : scores.sentenceMax());
    signals.put("toxicity_sentence_fraction", scores == null ? null : scores.sentenceFraction());
    signals.put(
        "toxicity_sentence_char_fraction",
        scores == null ? null : scores.sentenceCharacterFraction());
    signals.put("toxicity_words", words == null ? null : (double) words.terms());
    signals.put("toxicity_word_fraction", words == null ? null : words.fraction());
    signals.put("toxicity_words_en", (double) englishWords.terms());
    signals.put("toxicity_word_fraction_en", englishWords.fraction());
    signals.put("nsfw_words", sexualWordFraction);
    signals.put("nsfw_domain", sexualHostWords == null ? null : (double) sexualHostWords);
    return signals;
  }

  /** Signals of sentences by name. */
  public SortedMap<String, List<SpanValue>> spanSignals() {
    SortedMap<String, List<SpanValue>> signals = new TreeMap<>();
    signals.put("toxicity_sentences", toxicSentences);
    signals.put("nsfw_sentences", sexualSentences);
    return signals;
  }
}
