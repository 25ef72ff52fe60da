package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Entropy of the distribution of normalised words; 0 to the logarithm of their number, null without
 * words.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: nats. Summed in the order of first
 * occurrence, with a logarithm that is the same on every machine.
 */
final class UnigramEntropy implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_unigram_entropy",
        "Entropy of the distribution of normalised words",
        "nats",
        Range.atLeast(0).orUndefined(),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    NormalisedWords words = document.normalisedWords();
    if (words.size() == 0) {
      return Double.NaN;
    }
    double total = words.size();
    double[] terms = new double[64]; // most counts are small and come again and again
    double entropy = 0;
    for (int id = 0; id < words.distinct(); id++) {
      int count = words.count(id);
      if (count >= terms.length) {
        entropy += term(count, total);
        continue;
      }
      if (terms[count] == 0) {
        terms[count] = term(count, total);
      }
      entropy += terms[count];
    }
    return Fraction.round(entropy);
  }

  private static double term(int count, double total) {
    return -count / total * StrictMath.log(count / total);
  }
}
