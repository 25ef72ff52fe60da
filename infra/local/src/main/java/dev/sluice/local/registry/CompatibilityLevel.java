package dev.sluice.local.registry;

import java.util.Arrays;
import java.util.Locale;

/** What a new version of a subject owes to the earlier ones. */
enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  /** The new schema reads what an earlier one wrote. */
  final boolean backward;

  /** An earlier schema reads what the new one writes. */
  final boolean forward;

  /** All earlier versions count, not only the latest. */
  final boolean transitive;

  CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
    this.backward = backward;
    this.forward = forward;
    this.transitive = transitive;
  }

  static CompatibilityLevel of(String name) {
    return Arrays.stream(values())
        .filter(l -> name != null && l.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new RegistryError(
                    RegistryError.INVALID_COMPATIBILITY,
                    "Invalid compatibility level. Valid values are " + Arrays.toString(values())));
  }
}
