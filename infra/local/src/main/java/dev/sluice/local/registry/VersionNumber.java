package dev.sluice.local.registry;

/** A version as a client names it: a number from 1, or {@code latest}. */
record VersionNumber(boolean latest, int number) {

  /**
   * @throws RegistryError 42202 if the text is neither
   */
  static VersionNumber of(String text) {
    if (text.equals("latest") || text.equals("-1")) {
      return new VersionNumber(true, -1);
    }
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return new VersionNumber(false, number);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for all that is no version.
    }
    throw new RegistryError(
        RegistryError.INVALID_VERSION,
        "The specified version '%s' is not a valid version id. Allowed values are between [1, %d] and the string \"latest\""
            .formatted(text, Integer.MAX_VALUE));
  }
}
