package dev.sluice.refine.classify;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import dev.sluice.refine.classify.sentence.SentenceSplitter;
import dev.sluice.refine.classify.sentence.Sentences;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.document.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A model looking at documents through its view. For one thread. */
final class ModelView {
  private final InputView view;
  private final int decimals;
  private final FastTextModel model;
  private final FastTextPredictor predictor;
  private final ViewEncoder encoder;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final float[] probabilities;

  ModelView(ClassifierConfig config, FastTextModel model) {
    this.view = config.view();
    this.decimals = config.decimals();
    this.model = model;
    this.predictor = new FastTextPredictor(model);
    this.encoder = new ViewEncoder(view);
    this.probabilities = new float[model.labels()];
  }

  /** What the view cuts a document into, as {@code charStart, charEnd} pairs. */
  int[] units(Subject subject) {
    Document document = subject.document();
    return switch (view.unit()) {
      case DOCUMENT -> new int[] {0, document.length()};
      case LINE -> bounds(document.lines());
      case SENTENCE -> bounds(splitter.split(subject.text()));
    };
  }

  private static int[] bounds(Spans spans) {
    int[] bounds = new int[2 * spans.size()];
    for (int i = 0; i < spans.size(); i++) {
      bounds[2 * i] = spans.start(i);
      bounds[2 * i + 1] = spans.end(i);
    }
    return bounds;
  }

  private static int[] bounds(Sentences sentences) {
    int[] bounds = new int[2 * sentences.size()];
    for (int i = 0; i < sentences.size(); i++) {
      bounds[2 * i] = sentences.charStart(i);
      bounds[2 * i + 1] = sentences.charEnd(i);
    }
    return bounds;
  }

  /** False, and nothing to ask for, if the view leaves nothing of the range. */
  boolean show(Document document, int start, int end) {
    encoder.encode(document, start, Math.min(end, view.firstCharacters()));
    if (encoder.isBlank()) {
      return false;
    }
    predictor.probabilities(encoder.bytes(), 0, encoder.length(), probabilities);
    return true;
  }

  /**
   * Of a label, or of anything else where {@code -1 - label} is given: that of the most probable
   * label, and 1 less the label's if it is the most probable itself, as RedPajama-V2 has it.
   */
  double signal(int label) {
    if (label >= 0) {
      return probability(label);
    }
    int top = mostProbable();
    return top == -1 - label
        ? rounded(1 - Math.min(1, (double) probabilities[top]))
        : probability(top);
  }

  /** Of a label, given what was shown last; the original adds 0.00001, so it is cut at 1. */
  double probability(int label) {
    return rounded(Math.min(1, (double) probabilities[label]));
  }

  private double rounded(double probability) {
    return decimals == ClassifierConfig.UNROUNDED
        ? probability
        : new BigDecimal(probability).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
  }

  Label top() {
    int top = mostProbable();
    return new Label(LabelSignals.withoutPrefix(model.label(top)), probability(top));
  }

  private int mostProbable() {
    int top = 0;
    for (int label = 1; label < probabilities.length; label++) {
      if (probabilities[label] > probabilities[top]) {
        top = label;
      }
    }
    return top;
  }
}
