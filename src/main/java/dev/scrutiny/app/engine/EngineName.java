package dev.scrutiny.app.engine;

/** The translation engines, by the names that configuration and records use. */
public enum EngineName {
  /** The built-in one: dictionaries and rules. */
  lexicon,
  /** OPUS-MT models in this process. */
  marian,
  /** Any server with LibreTranslate's API. */
  libretranslate
}
