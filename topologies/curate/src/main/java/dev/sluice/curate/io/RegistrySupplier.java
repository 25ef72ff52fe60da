package dev.sluice.curate.io;

import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryConfig;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Connects to the registry where an operator runs. */
@FunctionalInterface
public interface RegistrySupplier extends Serializable {

  RegistryClient connect();

  static RegistrySupplier of(RegistryConfig config) {
    List<String> urls = config.urls();
    Map<String, String> client = config.client();
    return () -> RegistryClient.connect(new RegistryConfig(urls, client));
  }
}
