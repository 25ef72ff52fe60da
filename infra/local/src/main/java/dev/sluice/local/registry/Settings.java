package dev.sluice.local.registry;

import java.util.Optional;

/** Compatibility and modes: of the registry, or of one subject, which then overrides. */
final class Settings {
  private final Catalog catalog;
  private final SchemaLog log;

  Settings(Catalog catalog, SchemaLog log) {
    this.catalog = catalog;
    this.log = log;
  }

  /**
   * @param subject null for the whole registry, here and below
   */
  void setLevel(String subject, CompatibilityLevel level) {
    checkWritable(subject);
    log.append(LogRecord.compatibility(subject, level));
  }

  /** Returns what held before. */
  CompatibilityLevel removeLevel(String subject) {
    checkWritable(subject);
    CompatibilityLevel before =
        subject == null
            ? catalog.globalLevel()
            : ownLevel(subject).orElseThrow(() -> noLevel(subject));
    log.append(LogRecord.compatibilityGone(subject));
    return before;
  }

  Optional<CompatibilityLevel> ownLevel(String subject) {
    return subject == null ? Optional.of(catalog.globalLevel()) : catalog.level(subject);
  }

  CompatibilityLevel levelOf(String subject) {
    return ownLevel(subject).orElse(catalog.globalLevel());
  }

  /**
   * @param force also if the subject has versions, whose ids an import could contradict
   */
  void setMode(String subject, Mode mode, boolean force) {
    boolean inUse =
        catalog.subjects().entrySet().stream()
            .anyMatch(
                e ->
                    (subject == null || e.getKey().equals(subject))
                        && e.getValue().latest(false).isPresent());
    if (mode == Mode.IMPORT && !force && inUse) {
      throw new RegistryError(
          RegistryError.NOT_PERMITTED,
          "Cannot import since found existing subjects" + (subject == null ? "" : " " + subject));
    }
    log.append(LogRecord.mode(subject, mode));
  }

  /** Returns what held before. */
  Mode removeMode(String subject) {
    Mode before = ownMode(subject).orElseThrow(() -> noMode(subject));
    log.append(LogRecord.modeGone(subject));
    return before;
  }

  Optional<Mode> ownMode(String subject) {
    return subject == null ? Optional.of(catalog.globalMode()) : catalog.mode(subject);
  }

  Mode modeOf(String subject) {
    return ownMode(subject).orElse(catalog.globalMode());
  }

  /**
   * @throws RegistryError 42205 if the subject is read-only
   */
  void checkWritable(String subject) {
    if (modeOf(subject) == Mode.READONLY) {
      throw new RegistryError(
          RegistryError.NOT_PERMITTED,
          subject == null
              ? "Registry is in read-only mode"
              : "Subject " + subject + " is in read-only mode");
    }
  }

  static RegistryError noLevel(String subject) {
    return new RegistryError(
        RegistryError.NO_SUBJECT_COMPATIBILITY,
        "Subject '%s' does not have subject-level compatibility configured".formatted(subject));
  }

  static RegistryError noMode(String subject) {
    return new RegistryError(
        RegistryError.NO_SUBJECT_MODE,
        "Subject '%s' does not have subject-level mode configured".formatted(subject));
  }
}
