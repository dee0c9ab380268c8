package dev.scrutiny.app.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What the embedded broker logs. */
final class BrokerLog {

  private BrokerLog() {}

  /**
   * Keeps the broker from warning of its own start and end. Clients of other clusters share these
   * loggers and go on warning: this is called only where the broker is one's own.
   */
  static void quiet() {
    for (String name :
        new String[] {
          "org.apache.kafka.clients.NetworkClient",
          // Warns where the first two transactional producers begin at the same time.
          "kafka.server.DefaultAutoTopicCreationManager",
          // Warns of state in a temporary folder, where it belongs here.
          "org.apache.kafka.streams.processor.internals.StateDirectory"
        }) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) {
        logger.setLevel(Level.ERROR);
      }
    }
  }
}
