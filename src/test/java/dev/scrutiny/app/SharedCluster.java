package dev.scrutiny.app;

import dev.scrutiny.app.embedded.EmbeddedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a broker and a registry that they share with all others: started for the first of
 * them, stopped after the last test. Each test has topics and an application id of its own there.
 */
final class SharedCluster implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmbeddedCluster.class;
  }

  @Override
  public EmbeddedCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.EXECUTION_REQUEST, Namespace.create(SharedCluster.class))
        .computeIfAbsent(EmbeddedCluster.class, key -> start(), EmbeddedCluster.class);
  }

  private static EmbeddedCluster start() {
    try {
      return EmbeddedCluster.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the cluster starts", e);
    }
  }
}
