package dev.scrutiny.translate.marian;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a model translates from: what its name says, which is the folder's, or else
 * that in {@code tokenizer_config.json} or {@code config.json}. Names are those of OPUS-MT, {@code
 * opus-mt-id-en}, {@code opus-mt-fr_es_it-en}, {@code opus-mt-mul-en}, or the codes alone, {@code
 * id}, {@code fr_es_it}, {@code mul}.
 */
final class ModelLanguages {

  /** Stands for any language. */
  static final String ANY = "mul";

  private static final Map<String, String> BY_THREE_LETTERS = byThreeLetters();
  private static final Set<String> TWO_LETTERS = Set.copyOf(BY_THREE_LETTERS.values());

  private ModelLanguages() {}

  /**
   * ISO 639-1 codes, or {@link #ANY} alone.
   *
   * @throws MarianException if the folder does not tell, or the model does not translate into
   *     English
   */
  static Set<String> of(Path folder) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    Optional<Set<String>> languages = ofName(folder, name);
    if (languages.isPresent()) {
      return languages.get();
    }
    JsonNode tokenizer = Json.readIfPresent(folder.resolve("tokenizer_config.json"));
    String source = tokenizer.path("source_lang").asText("");
    String target = tokenizer.path("target_lang").asText("en");
    if (!source.isEmpty()) {
      languages = ofName(folder, source + "-" + target);
    }
    if (languages.isEmpty()) {
      String origin = Json.read(folder.resolve("config.json")).path("_name_or_path").asText("");
      languages = ofName(folder, origin.substring(origin.lastIndexOf('/') + 1));
    }
    return languages.orElseThrow(
        () ->
            new MarianException(
                folder,
                "cannot tell which languages this model translates from;"
                    + " name the folder after them, as in opus-mt-id-en or fr_es_it-en"));
  }

  private static Optional<Set<String>> ofName(Path folder, String name) {
    List<String> parts = List.of(name.split("-", -1));
    String last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      return codes(last);
    }
    Optional<Set<String>> target = codes(last);
    Optional<Set<String>> source = codes(parts.get(parts.size() - 2));
    if (target.isPresent() && source.isPresent() && !target.get().equals(Set.of("en"))) {
      throw new MarianException(folder, "translates into " + last + ", not into English");
    }
    return target.isPresent() ? source : Optional.empty();
  }

  private static Optional<Set<String>> codes(String joined) {
    Set<String> codes = new LinkedHashSet<>();
    for (String part : joined.split("[_+]", -1)) {
      String code = code(part);
      if (code == null) {
        return Optional.empty();
      }
      codes.add(code);
    }
    return Optional.of(codes.contains(ANY) ? Set.of(ANY) : codes);
  }

  private static @Nullable String code(String code) {
    if (code.equals(ANY) || TWO_LETTERS.contains(code)) {
      return code;
    }
    return BY_THREE_LETTERS.get(code);
  }

  private static Map<String, String> byThreeLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      // Withdrawn codes of Indonesian, Hebrew and Yiddish have successors.
      if (!Set.of("in", "iw", "ji").contains(two)) {
        codes.put(new Locale(two).getISO3Language(), two);
      }
    }
    return codes;
  }
}
