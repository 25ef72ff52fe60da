package dev.sluice.local.registry;

import java.util.Arrays;

/** What a registry or a subject permits. */
enum Mode {
  READWRITE,
  READONLY,
  /** Registration with given ids, to copy another registry. */
  IMPORT;

  static Mode of(String name) {
    return Arrays.stream(values())
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RegistryError(
                    RegistryError.INVALID_MODE,
                    "Invalid mode. Valid values are " + Arrays.toString(values())));
  }
}
