package dev.sluice.connectors.warc;

import dev.sluice.connectors.SourceKind;
import dev.sluice.connectors.connect.DocumentSource;

/** Connector for WARC, WET, WAT and ARC files. */
public final class WarcSource extends DocumentSource {
  @Override
  protected SourceKind kind() {
    return SourceKind.WARC;
  }
}
