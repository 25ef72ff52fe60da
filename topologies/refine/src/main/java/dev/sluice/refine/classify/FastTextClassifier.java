package dev.sluice.refine.classify;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalGroup;
import dev.sluice.refine.signal.SpanValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Any fastText model. A model that sees the whole document gives its most probable label and, for
 * each chosen label, a signal of the document; one that sees parts gives a signal of spans.
 */
final class FastTextClassifier implements Classifier {
  private final ClassifierConfig config;
  private final LabelSignals signals;
  private final ThreadLocal<ModelView> views;

  FastTextClassifier(ClassifierConfig config, FastTextModel model) {
    this.config = config;
    this.signals = LabelSignals.of(config, model);
    this.views = ThreadLocal.withInitial(() -> new ModelView(config, model));
  }

  @Override
  public SignalGroup signals() {
    String of = config.view().unit() == Unit.DOCUMENT ? "document" : "part of it";
    List<SignalDefinition> definitions = new ArrayList<>();
    for (int i = 0; i < signals.size(); i++) {
      definitions.add(
          new SignalDefinition(
              signals.name(i),
              "Probability of %s for the %s".formatted(signals.storedLabel(i), of),
              "probability",
              Range.between(0, 1).orUndefined(),
              "the model " + config.model()));
    }
    return new SignalGroup("The fastText model named " + config.name(), definitions);
  }

  @Override
  public Classifications classify(Subject subject) {
    return config.view().unit() == Unit.DOCUMENT ? whole(subject) : parts(subject);
  }

  private Classifications whole(Subject subject) {
    Map<String, Double> values = new TreeMap<>();
    signals.names().forEach(name -> values.put(name, null));
    ModelView view = views.get();
    if (!view.show(subject.document(), 0, subject.document().length())) {
      return Classifications.of(Map.of(), values, Map.of());
    }
    for (int i = 0; i < signals.size(); i++) {
      values.put(signals.name(i), view.signal(signals.label(i)));
    }
    return Classifications.of(Map.of(config.name(), view.top()), values, Map.of());
  }

  private Classifications parts(Subject subject) {
    List<List<SpanValue>> spans = new ArrayList<>();
    signals.names().forEach(name -> spans.add(new ArrayList<>()));
    ModelView view = views.get();
    int[] units = view.units(subject);
    for (int unit = 0; unit < units.length; unit += 2) {
      if (view.show(subject.document(), units[unit], units[unit + 1])) {
        for (int i = 0; i < signals.size(); i++) {
          double probability = view.signal(signals.label(i));
          spans.get(i).add(new SpanValue(units[unit], units[unit + 1], probability));
        }
      }
    }
    Map<String, List<SpanValue>> named = new TreeMap<>();
    for (int i = 0; i < signals.size(); i++) {
      named.put(signals.name(i), List.copyOf(spans.get(i)));
    }
    return Classifications.of(Map.of(), Map.of(), named);
  }
}
