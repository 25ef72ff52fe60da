package dev.sluice.local.registry;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RegistryServerContractTest extends RegistryContract {
  private RunningRegistry registry;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    registry = new RunningRegistry(folder);
  }

  @AfterAll
  void stop() {
    registry.close();
  }

  @Override
  String url() {
    return registry.server.url();
  }
}
