package dev.sluice.local.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * One measured number beside what was asked for.
 *
 * @param group what was measured: language, toxicity, quality, engine
 * @param bound what is asked for; NaN if nothing
 * @param atLeast whether the bound is a least value, else a most
 * @param note what else there is to say, or empty
 */
public record Figure(
    String group, String name, double value, double bound, boolean atLeast, String note) {

  static Figure of(String group, String name, double value) {
    return new Figure(group, name, value, Double.NaN, true, "");
  }

  Figure atLeast(double least) {
    return new Figure(group, name, value, least, true, note);
  }

  Figure atMost(double most) {
    return new Figure(group, name, value, most, false, note);
  }

  Figure note(String text, Object... values) {
    return new Figure(group, name, value, bound, atLeast, String.format(Locale.ROOT, text, values));
  }

  public boolean hasTarget() {
    return !Double.isNaN(bound);
  }

  /** Whether what was asked for was reached; without a bound it was. */
  public boolean passes() {
    return !hasTarget() || (atLeast ? value >= bound : value <= bound);
  }

  /** Name, value, target, pass or MISS, note. */
  public String line() {
    String target = hasTarget() ? (atLeast ? ">= " : "<= ") + number(bound) : "";
    String verdict = hasTarget() ? (passes() ? "pass" : "MISS") : "";
    return String.format(
            Locale.ROOT, "%-44s %10s  %-12s %-4s  %s", name, number(value), target, verdict, note)
        .stripTrailing();
  }

  /** The same for a program: a missing target is null, and so is a value of nothing. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("group", group).put("name", name);
    json.put("value", Double.isNaN(value) ? null : value);
    if (hasTarget()) {
      json.putObject("target").put(atLeast ? "at_least" : "at_most", bound);
      json.put("pass", passes());
    }
    return note.isEmpty() ? json : json.put("note", note);
  }

  /** Cut, not rounded, where it stands for a share: 0.99999 is not 1. */
  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (Math.abs(value) < 0.001) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    return Math.abs(value) < 100
        ? String.format(Locale.ROOT, "%.4f", Math.floor(value * 1e4) / 1e4)
        : String.format(Locale.ROOT, "%,.0f", value);
  }
}
