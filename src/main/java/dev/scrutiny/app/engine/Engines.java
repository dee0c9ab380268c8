package dev.scrutiny.app.engine;

import dev.scrutiny.app.config.ConfigException;
import dev.scrutiny.app.config.Key;
import dev.scrutiny.translate.CachedTranslator;
import dev.scrutiny.translate.FallbackTranslator;
import dev.scrutiny.translate.Translator;
import dev.scrutiny.translate.lexicon.LexiconTranslator;
import dev.scrutiny.translate.libretranslate.LibreTranslateTranslator;
import dev.scrutiny.translate.marian.MarianException;
import dev.scrutiny.translate.marian.MarianOptions;
import dev.scrutiny.translate.marian.MarianTranslator;
import java.util.function.Consumer;

/** Opens translation engines. */
public final class Engines {

  /** Some hundred thousand sentences. */
  private static final long CACHE_BYTES = 64L * 1024 * 1024;

  private Engines() {}

  /**
   * Opens an engine: nothing else is loaded but the built-in engine, which speaks where another
   * cannot. Who calls closes it.
   *
   * @throws ConfigException if it cannot be opened as configured
   */
  public static Translator open(EngineSettings settings) {
    return open(settings, cache -> {});
  }

  /**
   * Opens an engine, and shows its cache where it has one.
   *
   * @param cache takes the cache, to be looked at only
   * @throws ConfigException if it cannot be opened as configured
   */
  public static Translator open(EngineSettings settings, Consumer<CachedTranslator> cache) {
    Translator builtIn = LexiconTranslator.load();
    if (settings instanceof EngineSettings.Lexicon) {
      return builtIn;
    }
    CachedTranslator cached = new CachedTranslator(first(settings), CACHE_BYTES);
    cache.accept(cached);
    return new FallbackTranslator(cached, builtIn);
  }

  private static Translator first(EngineSettings settings) {
    if (settings instanceof EngineSettings.LibreTranslate libreTranslate) {
      return new LibreTranslateTranslator(libreTranslate.server());
    }
    if (settings instanceof EngineSettings.Marian marian) {
      try {
        return MarianTranslator.open(marian.models(), MarianOptions.DEFAULT);
      } catch (MarianException e) {
        throw new ConfigException(Key.MARIAN_MODELS.key() + ": " + e.getMessage(), e);
      }
    }
    throw new IllegalArgumentException("no engine of " + settings);
  }
}
