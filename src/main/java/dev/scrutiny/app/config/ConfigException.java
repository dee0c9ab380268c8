package dev.scrutiny.app.config;

import dev.scrutiny.app.error.UserException;

/** The configuration is wrong; the message says what and where. */
public final class ConfigException extends UserException {

  private static final long serialVersionUID = 1;

  /** With a message for the person who configured it. */
  public ConfigException(String message) {
    super(message);
  }

  /** With a message for the person who configured it, and the cause. */
  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
