package dev.sluice.connectors.connect;

/** The version Connect shows for our connectors. */
public final class ConnectorVersion {
  public static final String VERSION = read();

  private ConnectorVersion() {}

  private static String read() {
    String version = ConnectorVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
