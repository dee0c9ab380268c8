package dev.scrutiny.translate.libretranslate;

import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.Translator;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates by a server with LibreTranslate's API. What the server cannot translate in time stays
 * untranslated, with the reason, for another engine to step in; nothing is thrown. All threads
 * share what is known of the server: its languages and limits, and that it is down or wants fewer
 * requests.
 */
public final class LibreTranslateTranslator implements Translator {

  private static final String ENGINE = "libretranslate";

  /** A single request may take this share of the time of an article, so that one retry fits. */
  private static final int REQUESTS = 2;

  private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

  private final LibreTranslateSettings settings;
  private final Timing timing;
  private final Gate gate;
  private final Protocol protocol;
  private final Endpoint endpoint;
  private final ServerDirectory directory;

  private volatile @Nullable Learned learned;

  /** Limits that were learned from refusals of a server; forgotten when it says something new. */
  private record Learned(ServerInfo server, Limits limits) {}

  /** A server, which need not be up yet. */
  public LibreTranslateTranslator(LibreTranslateSettings settings) {
    this(settings, Timing.REAL);
  }

  LibreTranslateTranslator(LibreTranslateSettings settings, Timing timing) {
    this.settings = settings;
    this.timing = timing;
    Duration request = settings.timeout().dividedBy(REQUESTS);
    gate = new Gate(ENGINE, request, timing);
    protocol = new Protocol(settings.apiKey());
    endpoint = new Endpoint(settings.url(), timing);
    directory =
        new ServerDirectory(
            endpoint,
            protocol,
            gate,
            request.compareTo(LONGEST_QUESTION) < 0 ? request : LONGEST_QUESTION,
            timing);
  }

  @Override
  public String engine() {
    return ENGINE;
  }

  /** Version of the server's software, as far as it tells; its models have none. */
  @Override
  public String version() {
    ServerInfo info = directory.known();
    return info == null ? ServerInfo.UNKNOWN : info.version();
  }

  @Override
  public boolean supports(String language) {
    ServerInfo info = directory.info();
    return info == null || info.code(language) != null;
  }

  @Override
  public Translations translate(String language, List<String> sentences) {
    long start = timing.nanoTime();
    Conversation conversation = new Conversation(sentences);
    ServerInfo info = directory.info();
    if (info == null) {
      String reason = gate.shut();
      return answer(conversation, reason == null ? "no connection" : reason);
    }
    String code = info.code(language);
    if (code == null) {
      throw new IllegalArgumentException("the server does not translate from " + language);
    }
    Exchange exchange =
        new Exchange(
            endpoint,
            protocol,
            gate,
            timing,
            start + settings.timeout().toNanos(),
            settings.timeout().dividedBy(REQUESTS));
    Limits limits = limits(info);
    Limits last = conversation.run(limits, texts -> exchange.translate(code, texts));
    if (!last.equals(limits)) {
      learned = new Learned(info, last);
    }
    return answer(conversation, null);
  }

  private Limits limits(ServerInfo info) {
    Learned before = learned;
    return before != null && before.server.equals(info)
        ? before.limits
        : Limits.of(settings.characters(), info);
  }

  private Translations answer(Conversation conversation, @Nullable String reason) {
    String problem = reason == null ? conversation.problem() : reason;
    return new Translations(
        ENGINE,
        version(),
        problem == null ? null : ENGINE + ": " + problem,
        conversation.translations());
  }
}
