package dev.scrutiny.app.cluster;

import dev.scrutiny.app.config.Config;
import dev.scrutiny.app.config.Key;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import java.util.List;
import java.util.Map;

/** Opens clients of the schema registry. */
public final class RegistryClients {

  private static final int SCHEMA_CACHE = 100;

  private RegistryClients() {}

  /** A client with the configured address, login and certificates; who opens it closes it. */
  public static SchemaRegistryClient open(Config config) {
    return SchemaRegistryClientFactory.newClient(
        List.of(config.get(Key.REGISTRY_URL).split(",")),
        SCHEMA_CACHE,
        List.of(new AvroSchemaProvider()),
        ClientSettings.registry(config),
        Map.of());
  }
}
