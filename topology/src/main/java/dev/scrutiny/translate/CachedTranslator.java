package dev.scrutiny.translate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the translations of an engine that is slow or costs money: news repeats itself, from
 * copies of agency reports to the same last line under every article. Sentences that occur several
 * times are asked for once. Only what the engine itself translated is remembered, under its
 * version.
 */
public final class CachedTranslator implements Translator {

  private static final String ENGLISH = "en";

  /** What an entry takes besides its characters: key, value, strings and the cache's own node. */
  private static final int ENTRY_BYTES = 240;

  private final Translator engine;
  private final Cache<Key, Translation> cache;

  private record Key(String source, String target, String engine, String version, String text) {}

  /**
   * How the cache is doing since the start.
   *
   * @param hits sentences that it had
   * @param misses sentences that the engine was asked for
   * @param evictions sentences that were forgotten to make room
   * @param sentences sentences that it holds
   * @param bytes about how much memory they take
   */
  public record Figures(long hits, long misses, long evictions, long sentences, long bytes) {}

  /**
   * An engine with a memory.
   *
   * @param engine is asked for what is not remembered
   * @param bytes about how much memory the cache may take
   */
  public CachedTranslator(Translator engine, long bytes) {
    this.engine = engine;
    cache =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher(CachedTranslator::weight)
            .recordStats()
            // What must be forgotten is forgotten at once, by whoever adds to it.
            .executor(Runnable::run)
            .build();
  }

  @Override
  public String engine() {
    return engine.engine();
  }

  @Override
  public String version() {
    return engine.version();
  }

  @Override
  public boolean supports(String language) {
    return engine.supports(language);
  }

  @Override
  public Translations translate(String language, List<String> sentences) {
    String version = engine.version();
    Map<String, Translation> known = new HashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (String sentence : sentences) {
      if (!known.containsKey(sentence) && !unknown.contains(sentence)) {
        Translation remembered = cache.getIfPresent(key(language, version, sentence));
        if (remembered == null) {
          unknown.add(sentence);
        } else {
          known.put(sentence, remembered);
        }
      }
    }
    if (unknown.isEmpty()) {
      return answer(version, null, sentences, known);
    }
    Translations answer = engine.translate(language, List.copyOf(unknown));
    if (!answer.version().equals(version) && !known.isEmpty()) {
      // Another version has come meanwhile: nothing of the old one is mixed with it.
      unknown.addAll(known.keySet());
      known.clear();
      answer = engine.translate(language, List.copyOf(unknown));
    }
    int i = 0;
    for (String sentence : unknown) {
      Translation translation = answer.sentences().get(i++);
      known.put(sentence, translation);
      if (translation.text() != null) {
        cache.put(key(language, answer.version(), sentence), translation);
      }
    }
    return answer(answer.version(), answer.fallback(), sentences, known);
  }

  /** How the cache is doing. */
  public Figures figures() {
    CacheStats stats = cache.stats();
    return new Figures(
        stats.hitCount(),
        stats.missCount(),
        stats.evictionCount(),
        cache.estimatedSize(),
        cache.policy().eviction().stream()
            .mapToLong(eviction -> eviction.weightedSize().orElse(0))
            .sum());
  }

  @Override
  public void close() {
    engine.close();
  }

  private Translations answer(
      String version,
      @Nullable String fallback,
      List<String> sentences,
      Map<String, Translation> translations) {
    List<Translation> answers = new ArrayList<>(sentences.size());
    for (String sentence : sentences) {
      answers.add(Objects.requireNonNull(translations.get(sentence)));
    }
    return new Translations(engine.engine(), version, fallback, answers);
  }

  private Key key(String language, String version, String text) {
    return new Key(language, ENGLISH, engine.engine(), version, text);
  }

  private static int weight(Key key, Translation translation) {
    String text = translation.text();
    return ENTRY_BYTES + 2 * (key.text.length() + (text == null ? 0 : text.length()));
  }
}
