package dev.sluice.connectors.git;

import dev.sluice.connectors.SourceKind;
import dev.sluice.connectors.connect.DocumentSource;

/** Connector for git repositories. */
public final class GitSource extends DocumentSource {
  @Override
  protected SourceKind kind() {
    return SourceKind.GIT;
  }
}
