package dev.scrutiny.translate.libretranslate;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests for one article: each tried again where that may help, all together within the time
 * of the article.
 */
final class Exchange {

  private static final int TRIES = 3;

  /** Each answer that asks for fewer requests counts towards a ban: an article asks once more. */
  private static final int SLOW_DOWNS = 1;

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

  private final Endpoint endpoint;
  private final Protocol protocol;
  private final Gate gate;
  private final Timing timing;
  private final long deadline;
  private final Duration requestLimit;
  private final Backoff waits;
  private int slowDowns;
  private boolean answered;

  /**
   * An article's worth of requests.
   *
   * @param deadline when everything must be over, on the timing's clock
   * @param requestLimit how long a single request may take
   */
  Exchange(
      Endpoint endpoint,
      Protocol protocol,
      Gate gate,
      Timing timing,
      long deadline,
      Duration requestLimit) {
    this.endpoint = endpoint;
    this.protocol = protocol;
    this.gate = gate;
    this.timing = timing;
    this.deadline = deadline;
    this.requestLimit = requestLimit;
    waits = new Backoff(FIRST_WAIT, LONGEST_WAIT, timing);
  }

  /** Has texts translated. */
  Outcome translate(String language, List<String> texts) {
    byte[] request = protocol.request(language, texts);
    try {
      while (true) {
        if (timing.nanoTime() - deadline >= 0) {
          return new Outcome.Refused("no time left");
        }
        Gate.Pass pass = gate.enter();
        if (pass instanceof Gate.Pass.Shut shut) {
          return new Outcome.Refused(shut.reason());
        }
        if (pass instanceof Gate.Pass.Later later) {
          // Some more by chance, so that not all threads come at once.
          Duration wait = later.pause().plus(timing.random(later.pause().dividedBy(2)));
          if (!sleep(wait)) {
            return new Outcome.Refused(later.reason());
          }
        } else {
          Outcome outcome =
              tries(request, texts.size(), pass instanceof Gate.Pass.Probe ? 1 : TRIES);
          if (outcome instanceof Outcome.SlowDown && slowDowns++ < SLOW_DOWNS) {
            continue;
          }
          return outcome;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Refused("interrupted");
    }
  }

  private Outcome tries(byte[] request, int texts, int most) throws InterruptedException {
    for (int i = 0; ; i++) {
      Outcome outcome = once(request, texts);
      if (outcome instanceof Outcome.Failed failed) {
        if (i + 1 < most && sleep(wait(failed.retryAfter(), i))) {
          continue;
        }
        if (!failed.cutShort()) {
          gate.failed(failed.reason(), failed.retryAfter());
        }
      } else if (outcome instanceof Outcome.Denied denied) {
        gate.denied(denied.reason());
      } else if (outcome instanceof Outcome.SlowDown slowDown) {
        gate.slowDown(slowDown.reason(), slowDown.retryAfter());
      } else {
        answered = true;
        gate.succeeded();
      }
      return outcome;
    }
  }

  private Duration wait(@Nullable Duration retryAfter, int failures) {
    Duration wait = waits.after(failures);
    return retryAfter != null && retryAfter.compareTo(wait) > 0 ? retryAfter : wait;
  }

  private Outcome once(byte[] request, int texts) throws InterruptedException {
    Duration left = Duration.ofNanos(Math.max(1, deadline - timing.nanoTime()));
    boolean less = left.compareTo(requestLimit) < 0;
    try {
      return protocol.outcome(
          endpoint.post("translate", request, less ? left : requestLimit), texts);
    } catch (HttpTimeoutException e) {
      // A server that did answer, and had less time than others for this one, has not failed.
      return new Outcome.Failed(Problems.reason(e), null, less && answered);
    } catch (IOException e) {
      return new Outcome.Failed(Problems.reason(e), null, false);
    }
  }

  /** Waits, if there is time for that; says whether there was. */
  private boolean sleep(Duration wait) throws InterruptedException {
    if (timing.nanoTime() + wait.toNanos() - deadline >= 0) {
      return false;
    }
    timing.sleep(wait);
    return true;
  }
}
