package dev.sluice.refine.yaml;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document. The text is hostile: at most 256 Ki characters, 16 levels and 16 aliases
 * of collections, plain data only, no key twice.
 */
public final class YamlDocument {
  private static final int MOST_CHARACTERS = 256 * 1024;
  private static final int MOST_LEVELS = 16;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("settings")
          .setCodePointLimit(MOST_CHARACTERS)
          .setMaxAliasesForCollections(16)
          .setAllowDuplicateKeys(false)
          .setAllowRecursiveKeys(false)
          .setAllowNonScalarKeys(false)
          .build();

  private YamlDocument() {}

  /**
   * @throws InvalidYamlException if the text is not YAML, breaks a limit or is no mapping
   */
  public static YamlMap parse(String yaml) {
    try {
      checkDepth(new Parse(SETTINGS).parseString(yaml));
      return YamlMap.of("", new Load(SETTINGS).loadFromString(yaml));
    } catch (YamlEngineException e) {
      throw new InvalidYamlException("not a YAML document: " + e.getMessage());
    }
  }

  /** The loader recurses; the parser does not. */
  private static void checkDepth(Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent && ++depth > MOST_LEVELS) {
        throw new InvalidYamlException("more than %d nested levels".formatted(MOST_LEVELS));
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }
}
