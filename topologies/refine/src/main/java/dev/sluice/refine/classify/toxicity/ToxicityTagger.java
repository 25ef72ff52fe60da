package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.sentence.SentenceSplitter;
import dev.sluice.refine.classify.sentence.Sentences;
import dev.sluice.refine.signal.SpanValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures one document after another, in time linear in their length. For one thread; model and
 * lists are shared. Every sentence is scored, there is no budget.
 *
 * <p>Spans by sentence follow Dolma's taggers, which cut sentences at a probability of 0.4.
 */
public final class ToxicityTagger {

  /** Changes whenever the same text could get other values by the same model and lists. */
  public static final String VERSION = "sluice-toxicity-2";

  private static final Category[] CATEGORIES = Category.values();
  private static final int TOXIC = 0; // place of Category.TOXIC in it

  private final ToxicityModel model;
  private final TermLists lists;
  private final HostWords hosts = HostWords.bundled();
  private final double floor;
  private final float surelyBelow;
  private final TokenReader reader = new TokenReader();
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final UnitScorer scorer;
  private final TermCount count = new TermCount();
  private final int toxicLabel;
  private final int sexualLabel;
  private final int[] labels = new int[CATEGORIES.length];
  private final HighestTenth[] highest = new HighestTenth[CATEGORIES.length];

  /**
   * @param sentenceFloor lowest probability of a sentence that becomes a span, 0 to 1; 0.4 is
   *     Dolma's
   */
  public ToxicityTagger(ToxicityModel model, TermLists lists, double sentenceFloor) {
    if (!(sentenceFloor >= 0 && sentenceFloor <= 1)) {
      throw new IllegalArgumentException(
          "sentence floor is " + sentenceFloor + ", allowed: 0 to 1");
    }
    this.model = model;
    this.lists = lists;
    this.floor = sentenceFloor;
    this.surelyBelow = surelyBelow(sentenceFloor);
    this.scorer = model.scorer();
    this.toxicLabel = model.label(Category.TOXIC);
    this.sexualLabel = model.label(Category.SEXUAL);
    for (int c = 0; c < CATEGORIES.length; c++) {
      labels[c] = model.label(CATEGORIES[c]);
      highest[c] = new HighestTenth();
    }
  }

  /**
   * @param language ISO 639-1 (639-3 where there is none), or null if unknown: then there are no
   *     scores and only the English list is looked at
   * @param host name of the host the document came from, or null
   */
  public Toxicity tag(String text, String language, String host) {
    Tokens tokens = reader.read(text);
    List<SpanValue> toxic = new ArrayList<>();
    List<SpanValue> sexual = new ArrayList<>();
    ToxicityScores scores = model.knows(language) ? score(text, tokens, toxic, sexual) : null;
    lists.english().count(tokens, cleared());
    WordShare english = WordShare.of(count.terms(), count.listedLength(), tokens.words());
    double sexualFraction =
        tokens.words() == 0 ? 0 : (double) count.sexualLength() / tokens.words();
    return new Toxicity(
        scores,
        toxic,
        sexual,
        words(text, tokens, language, english),
        english,
        sexualFraction,
        host == null ? null : hosts.count(host));
  }

  private WordShare words(String text, Tokens tokens, String language, WordShare english) {
    TermSet spaced = lists.spaced(language);
    if (spaced == lists.english()) {
      return english;
    }
    if (spaced != null) {
      spaced.count(tokens, cleared());
      return WordShare.of(count.terms(), count.listedLength(), tokens.words());
    }
    SubstringSet unspaced = lists.unspaced(language);
    if (unspaced == null) {
      return null;
    }
    int characters = unspaced.count(text, cleared());
    return WordShare.of(count.terms(), count.listedLength(), characters);
  }

  private TermCount cleared() {
    count.clear();
    return count;
  }

  private ToxicityScores score(
      String text, Tokens tokens, List<SpanValue> toxic, List<SpanValue> sexual) {
    Sentences sentences = splitter.split(reader.characters(), text.length());
    scorer.score(tokens, sentences);
    Arrays.stream(highest).forEach(HighestTenth::clear);
    int scored = 0;
    long characters = 0;
    for (int i = 0; i < sentences.size(); i++) {
      if (scorer.tokens(i) > 0) {
        scored++;
        characters += sentences.charEnd(i) - sentences.charStart(i);
        for (int c = 0; c < CATEGORIES.length; c++) {
          highest[c].add(scorer.sentence(i, labels[c]));
        }
        addSpan(sentences, i, toxicLabel, toxic);
        addSpan(sentences, i, sexualLabel, sexual);
      }
    }
    Map<Category, Double> documents = new EnumMap<>(Category.class);
    for (int c = 0; c < CATEGORIES.length; c++) {
      double score = (scorer.whole(labels[c]) + highest[c].mean()) / 2;
      documents.put(CATEGORIES[c], scored == 0 ? 0 : probability(score));
    }
    long toxicCharacters = toxic.stream().mapToLong(s -> s.charEnd() - s.charStart()).sum();
    return new ToxicityScores(
        documents,
        scored == 0 ? 0 : probability(highest[TOXIC].highest()),
        scored == 0 ? 0 : (double) toxic.size() / scored,
        scored == 0 ? 0 : (double) toxicCharacters / characters);
  }

  private void addSpan(Sentences sentences, int sentence, int label, List<SpanValue> spans) {
    float score = scorer.sentence(sentence, label);
    if (score < surelyBelow) {
      return;
    }
    double probability = probability(score);
    if (probability >= floor) {
      spans.add(
          new SpanValue(sentences.charStart(sentence), sentences.charEnd(sentence), probability));
    }
  }

  /**
   * A score that is clearly less than the one whose probability is the floor: no rounding counts.
   */
  private static float surelyBelow(double floor) {
    double score = StrictMath.log(floor / (1 - floor));
    return (float) Math.min(30, score) - 0.01f; // from 37 on probabilities are 1
  }

  private static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score)); // the same on every machine
  }
}
