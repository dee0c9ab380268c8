package dev.scrutiny.app;

import dev.scrutiny.article.Span;
import dev.scrutiny.language.SentenceSplitter;
import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translations;
import dev.scrutiny.translate.Translator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Translates lines, sentence by sentence, and keeps account of who translated them. */
final class LineTranslator {

  /** Different reasons that are kept: a server can find many. */
  private static final int MAX_REASONS = 8;

  private final Translator translator;
  private final String language;
  private final SentenceSplitter splitter = new SentenceSplitter();

  private long lines;
  private long sentences;
  private long untranslated;
  private long words;
  private long known;
  private final Map<String, Long> engines = new TreeMap<>();
  private final Set<String> reasons = new LinkedHashSet<>();

  LineTranslator(Translator translator, String language) {
    this.translator = translator;
    this.language = language;
  }

  /** The lines in English, one for each; what cannot be translated stays as it is. */
  List<String> translate(List<String> batch) {
    List<String> sources = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (String line : batch) {
      for (Span span : splitter.split(line, new Span(0, line.length()), language)) {
        sources.add(span.of(line));
      }
      ends.add(sources.size());
    }
    Translations translations = translator.translate(language, sources);
    account(batch.size(), translations);
    List<String> english = new ArrayList<>(batch.size());
    int next = 0;
    for (int end : ends) {
      StringBuilder line = new StringBuilder();
      for (; next < end; next++) {
        String text = translations.sentences().get(next).text();
        line.append(line.isEmpty() ? "" : " ").append(text == null ? sources.get(next) : text);
      }
      english.add(line.toString());
    }
    return english;
  }

  /** Sentences that no engine could translate. */
  long untranslated() {
    return untranslated;
  }

  /** What was done, by whom, and why not by another: a line each. */
  List<String> summary() {
    List<String> summary = new ArrayList<>();
    summary.add(
        String.format(
            Locale.ROOT,
            "%,d lines, %,d sentences, %s",
            lines,
            sentences,
            words == 0
                ? "no words"
                : String.format(
                    Locale.ROOT, "%.1f %% of %,d words known", 100.0 * known / words, words)));
    engines.forEach(
        (engine, count) ->
            summary.add(String.format(Locale.ROOT, "engine %s: %,d sentences", engine, count)));
    reasons.forEach(reason -> summary.add("fallback: " + reason));
    return summary;
  }

  private void account(int batch, Translations translations) {
    lines += batch;
    sentences += translations.sentences().size();
    if (!translations.sentences().isEmpty()) {
      engines.merge(
          (translations.engine() + " " + translations.version()).strip(),
          (long) translations.sentences().size(),
          Long::sum);
    }
    if (translations.fallback() != null && reasons.size() < MAX_REASONS) {
      reasons.add(translations.fallback());
    }
    for (Translation translation : translations.sentences()) {
      words += translation.words();
      known += translation.knownWords();
      untranslated += translation.text() == null ? 1 : 0;
    }
  }
}
