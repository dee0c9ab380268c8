package dev.scrutiny.app.engine;

import dev.scrutiny.app.config.ConfigException;
import dev.scrutiny.translate.FallbackTranslator;
import dev.scrutiny.translate.Translator;
import dev.scrutiny.translate.lexicon.LexiconTranslator;

/** Opens translation engines. */
public final class Engines {

  private Engines() {}

  /**
   * Opens an engine: nothing else is loaded but the built-in engine, which speaks where another
   * cannot. Who calls closes it.
   *
   * @throws ConfigException if it cannot be opened as configured
   */
  public static Translator open(EngineSettings settings) {
    Translator builtIn = LexiconTranslator.load();
    if (settings instanceof EngineSettings.Lexicon) {
      return builtIn;
    }
    return new FallbackTranslator(first(settings), builtIn);
  }

  private static Translator first(EngineSettings settings) {
    throw new ConfigException("not yet there: " + settings);
  }
}
