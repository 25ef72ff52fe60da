package dev.sluice.local.supervisor;

import java.util.List;
import java.util.Map;

/**
 * What a child JVM runs.
 *
 * @param name names its log, configuration and place in the report
 * @param classpath class path, as for {@code java -cp}
 * @param mainClass takes {@code --config FILE}
 * @param jvmOptions e.g. the heap
 * @param config its whole configuration; strings stop at its Main
 */
public record ChildSpec(
    String name,
    String classpath,
    String mainClass,
    List<String> jvmOptions,
    Map<String, String> config) {
  public ChildSpec {
    jvmOptions = List.copyOf(jvmOptions);
    config = Map.copyOf(config);
  }
}
