package dev.sluice.sink;

/** The version in the jar's manifest. */
final class SinkVersion {
  private SinkVersion() {}

  static String current() {
    String version = SinkVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
