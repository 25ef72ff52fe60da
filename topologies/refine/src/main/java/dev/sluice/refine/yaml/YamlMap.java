package dev.sluice.refine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A mapping read key by key. Every message names the path of the key from the top of the file.
 * Whoever reads one calls {@link #allowOnly} first, so that a key nobody reads fails.
 */
public final class YamlMap {
  private final String path;
  private final Map<?, ?> entries;

  private YamlMap(String path, Map<?, ?> entries) {
    this.path = path;
    this.entries = entries;
  }

  static YamlMap of(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new YamlMap(path, map);
    }
    throw new InvalidYamlException(path.isEmpty() ? "the document" : path, value, "a mapping");
  }

  public void allowOnly(String... keys) {
    Set<?> unknown = new LinkedHashSet<>(entries.keySet());
    Set<String> allowed = new LinkedHashSet<>(List.of(keys));
    unknown.removeAll(allowed);
    if (!unknown.isEmpty()) {
      String first = at(String.valueOf(unknown.iterator().next()));
      throw new InvalidYamlException(
          first, "unknown key %s; allowed here: %s".formatted(first, String.join(", ", keys)));
    }
  }

  /**
   * A copy without one key, so that what else is wrong can be found. Where the key is not there, as
   * when it is missing, the mapping that should have it is taken out.
   *
   * @param removed as {@link InvalidYamlException#path} has it
   * @return null if nothing would be left
   */
  public YamlMap without(String removed) {
    Object copy = YamlRemoval.from(entries, YamlRemoval.steps(removed));
    return copy == null ? null : of(path, copy);
  }

  /** A copy with a text under a key of it. */
  public YamlMap with(String key, String text) {
    Map<Object, Object> copy = new LinkedHashMap<>(entries);
    copy.put(key, text);
    return of(path, copy);
  }

  /** Number of elements of a list; 0 for anything else. */
  public int elements(String key) {
    return entries.get(key) instanceof List<?> list ? list.size() : 0;
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    return entries.keySet().stream().map(String::valueOf).toList();
  }

  /** Whether the key has a text: for settings that may be a name or a mapping. */
  public boolean isText(String key) {
    return entries.get(key) instanceof String;
  }

  public boolean has(String key) {
    return entries.get(key) != null;
  }

  public String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  public String text(String key) {
    return require(key, String.class, "a text");
  }

  public String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  public boolean flag(String key) {
    return require(key, Boolean.class, "true or false");
  }

  public int integer(String key) {
    return require(key, Integer.class, "a whole number");
  }

  public double number(String key) {
    return require(key, Number.class, "a number").doubleValue();
  }

  public Double numberOrNull(String key) {
    return has(key) ? (Double) number(key) : null;
  }

  public YamlMap map(String key) {
    return of(at(key), require(key, Map.class, "a mapping"));
  }

  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Object item : has(key) ? require(key, List.class, "a list") : List.of()) {
      maps.add(of("%s[%d]".formatted(at(key), maps.size()), item));
    }
    return maps;
  }

  public SortedSet<String> texts(String key) {
    return new TreeSet<>(textsInOrder(key));
  }

  /** As {@link #texts}, in the order and with the repetitions of the list. */
  public List<String> textsInOrder(String key) {
    List<String> texts = new ArrayList<>();
    for (Object item : has(key) ? require(key, List.class, "a list of texts") : List.of()) {
      if (!(item instanceof String text)) {
        throw new InvalidYamlException(at(key), item, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    String text = text(key, null);
    if (text == null) {
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return constant;
      }
      names.add(name);
    }
    throw new InvalidYamlException(at(key), text, "one of " + String.join(", ", names));
  }

  private <T> T require(String key, Class<T> type, String allowed) {
    Object value = entries.get(key);
    if (!type.isInstance(value)) {
      throw new InvalidYamlException(at(key), value == null ? "missing" : value, allowed);
    }
    return type.cast(value);
  }
}
