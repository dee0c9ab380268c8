package dev.scrutiny.app.config;

/** Libraries whose settings can be given in the configuration. */
public enum PassThrough {
  /** All Kafka clients: security, time-outs, buffers. */
  KAFKA("kafka."),
  /** Kafka Streams. */
  STREAMS("streams."),
  /** Confluent's Schema Registry client: authentication, certificates. */
  REGISTRY("registry.");

  private final String prefix;

  PassThrough(String prefix) {
    this.prefix = prefix;
  }

  /** What their keys begin with in the configuration. */
  public String prefix() {
    return prefix;
  }
}
