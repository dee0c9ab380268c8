package dev.scrutiny.translate.libretranslate;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** Failed requests in a few words, the same words for the same failure. */
final class Problems {

  private Problems() {}

  static String reason(IOException failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return "no connection in time";
    }
    if (failure instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "no such host";
      }
    }
    if (failure instanceof ConnectException) {
      return "no connection";
    }
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : "the connection broke: " + String.join(" ", message.split("\\s+"));
  }
}
