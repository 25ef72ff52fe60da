package dev.sluice.refine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies of plain YAML data without one part of it. */
final class YamlRemoval {
  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([0-9]{1,6})]");

  private YamlRemoval() {}

  /** Keys as strings and numbers of elements as integers: {@code a.b[3].c}. */
  static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    while (matcher.lookingAt()) {
      steps.add(matcher.group(1) != null ? matcher.group(1) : (Object) number(matcher.group(2)));
      matcher.region(matcher.end(), path.length());
    }
    return steps;
  }

  private static Integer number(String digits) {
    return Integer.valueOf(digits);
  }

  /**
   * @return null if the first step leads nowhere
   */
  static Object from(Object value, List<Object> steps) {
    if (steps.isEmpty()) {
      return null;
    }
    Object step = steps.get(0);
    List<Object> rest = steps.subList(1, steps.size());
    if (value instanceof Map<?, ?> map && map.containsKey(step)) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      Object below = from(map.get(step), rest);
      if (below == null) {
        copy.remove(step);
      } else {
        copy.put(step, below);
      }
      return copy;
    }
    if (value instanceof List<?> list && step instanceof Integer at && at < list.size()) {
      List<Object> copy = new ArrayList<>(list);
      Object below = from(list.get(at), rest);
      if (below == null) {
        copy.remove(at.intValue());
      } else {
        copy.set(at, below);
      }
      return copy;
    }
    return null;
  }
}
