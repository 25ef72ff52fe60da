package dev.sluice.local.registry;

/** A request that is answered with one of Confluent's error codes. */
final class RegistryError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int BAD_REQUEST = 400;
  static final int NO_SUCH_PATH = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int INCOMPATIBLE = 409;
  static final int SUBJECT_NOT_FOUND = 40401;
  static final int VERSION_NOT_FOUND = 40402;
  static final int SCHEMA_NOT_FOUND = 40403;
  static final int SUBJECT_SOFT_DELETED = 40404;
  static final int SUBJECT_NOT_SOFT_DELETED = 40405;
  static final int VERSION_SOFT_DELETED = 40406;
  static final int VERSION_NOT_SOFT_DELETED = 40407;
  static final int NO_SUBJECT_COMPATIBILITY = 40408;
  static final int NO_SUBJECT_MODE = 40409;
  static final int INVALID_SCHEMA = 42201;
  static final int INVALID_VERSION = 42202;
  static final int INVALID_COMPATIBILITY = 42203;
  static final int INVALID_MODE = 42204;
  static final int NOT_PERMITTED = 42205;
  static final int STORE_FAILED = 50001;

  private final int code;

  RegistryError(int code, String message) {
    super(message);
    this.code = code;
  }

  RegistryError(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  int code() {
    return code;
  }

  /** Codes of five digits start with their HTTP status. */
  int status() {
    return code >= 10_000 ? code / 100 : code;
  }

  static RegistryError noSubject(String subject) {
    return new RegistryError(SUBJECT_NOT_FOUND, "Subject '" + subject + "' not found.");
  }

  static RegistryError noVersion(Object version) {
    return new RegistryError(VERSION_NOT_FOUND, "Version " + version + " not found.");
  }

  static RegistryError noSchema(int id) {
    return new RegistryError(SCHEMA_NOT_FOUND, "Schema " + id + " not found");
  }
}
