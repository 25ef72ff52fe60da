package dev.sluice.refine.signal;

import dev.sluice.refine.document.Spans;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** A signal's values on parts of the text, in the order of the text. Immutable. */
public final class SpanValues extends AbstractList<SpanValue> {
  public static final SpanValues NONE = new SpanValues(Spans.NONE, new double[0]);

  private final Spans spans;
  private final double[] values;

  private SpanValues(Spans spans, double[] values) {
    this.spans = spans;
    this.values = values;
  }

  /** One value for each span; takes both over, so that many signals can share the spans. */
  static SpanValues sharing(Spans spans, double[] values) {
    return new SpanValues(spans, values);
  }

  public static SpanValues of(List<SpanValue> list) {
    if (list instanceof SpanValues values) {
      return values;
    }
    Builder builder = new Builder();
    for (SpanValue span : list) {
      builder.add(
          span.charStart(), span.charEnd(), span.value() == null ? Double.NaN : span.value());
    }
    return builder.build();
  }

  @Override
  public int size() {
    return values.length;
  }

  /** First code point of a part. */
  public int charStart(int index) {
    return spans.start(index);
  }

  /** One past the last code point of a part. */
  public int charEnd(int index) {
    return spans.end(index);
  }

  /** NaN if the signal has no value there. */
  public double value(int index) {
    return values[index];
  }

  @Override
  public SpanValue get(int index) {
    double value = values[index];
    return new SpanValue(charStart(index), charEnd(index), Double.isNaN(value) ? null : value);
  }

  /** Collects spans in the order of the text. For one use. */
  public static final class Builder {
    private final Spans spans = new Spans();
    private double[] values = new double[64];

    /**
     * @param value NaN for none
     */
    public Builder add(int charStart, int charEnd, double value) {
      if (charStart < 0 || charEnd < charStart) {
        throw new IllegalArgumentException(
            "span " + charStart + ".." + charEnd + " is not a range");
      }
      if (spans.size() == values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
      values[spans.size()] = value;
      spans.add(charStart, charEnd);
      return this;
    }

    public SpanValues build() {
      return new SpanValues(spans, Arrays.copyOf(values, spans.size()));
    }
  }
}
