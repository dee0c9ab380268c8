package dev.scrutiny.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Ctrl-C and SIGTERM interrupt the command, which then closes what it has open and says with which
 * code the process ends; left to itself, Java ends with 128 and the number of the signal, however
 * well the end went. The class that Java has for this is no part of its standard, so it is looked
 * up as Kafka's own servers do; where it is missing, the hook of {@link Main} does the rest.
 */
final class StopSignals {

  private static final Logger log = LoggerFactory.getLogger(StopSignals.class);
  private static final int SHELL_BASE = 128;
  private static final AtomicInteger received = new AtomicInteger();

  private StopSignals() {}

  /** Interrupts a thread when one of the signals comes for the first time. */
  static void interrupt(Thread command) {
    handle("INT", 2, command);
    handle("TERM", 15, command);
  }

  /** Code of a command that a signal has ended before it was done, as shells count them. */
  static int exitCode() {
    int signal = received.get();
    return signal == 0 ? CommandLine.ExitCode.SOFTWARE : SHELL_BASE + signal;
  }

  private static void handle(String name, int number, Thread command) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object interrupting =
          Proxy.newProxyInstance(
              StopSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> {
                if (method.getName().equals("handle") && received.compareAndSet(0, number)) {
                  command.interrupt();
                }
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), interrupting);
    } catch (InvocationTargetException e) {
      log.debug("no signal {} on this system", name, e.getCause());
    } catch (ReflectiveOperationException e) {
      log.debug("no signals on this Java", e);
    }
  }
}
