package dev.sluice.connectors.jsonl;

import dev.sluice.connectors.SourceKind;
import dev.sluice.connectors.connect.DocumentSource;

/** Connector for files of JSON lines. */
public final class JsonlSource extends DocumentSource {
  @Override
  protected SourceKind kind() {
    return SourceKind.JSONL;
  }
}
