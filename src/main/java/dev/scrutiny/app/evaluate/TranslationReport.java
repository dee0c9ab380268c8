package dev.scrutiny.app.evaluate;

import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.Translator;
import dev.scrutiny.translate.lexicon.Gloss;
import dev.scrutiny.translate.lexicon.LexiconTranslator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How well an engine translates development data, as Markdown. */
final class TranslationReport {

  private static final int MOST_UNKNOWN = 30;

  private final Path folder;
  private final Translator engine;
  private final LexiconTranslator lexicon = LexiconTranslator.load();
  private final CompanyExtractor companies = LostNames.builtIn();
  private final Map<String, Map<String, Integer>> unknown = new TreeMap<>();
  private final Map<String, Map<String, Integer>> lost = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * A report on an engine.
   *
   * @param folder holds {@code translation-dev}
   */
  TranslationReport(Path folder, Translator engine) {
    this.folder = folder;
    this.engine = engine;
  }

  /** The report. */
  String markdown() {
    out.append("# Translation\n\nPrinted by `bin/scrutiny evaluate translation DIR");
    out.append(engine.engine().equals(lexicon.engine()) ? "" : " --engine " + engine.engine());
    out.append("`, with the engine ").append(engine.engine()).append(' ').append(engine.version());
    out.append(
        """
        .

        BLEU, chrF2 and length ratio are those of the whole set. Coverage is the share of running \
        words, names and numbers aside, that the engine knows. Names are those of companies and \
        products of the built-in watchlist that stand in the source, without a common noun in small \
        letters before them; one is lost if the translation does not have it verbatim, or, where the \
        source writes it in another script, in none of the company's names in Latin letters. \
        'Copied' is the source as it stands, 'word by word' the usual English of each entry of the lexicon, without rules.

        | language | set | sentences | engine | BLEU | chrF | length ratio | coverage | names | \
        lost per 1,000 |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """);
    for (ParallelSet set : ParallelSet.read(folder.resolve("translation-dev"), this::supported)) {
      rows(set);
    }
    names();
    unknown();
    return out.toString();
  }

  private boolean supported(String language) {
    return engine.supports(language);
  }

  private void rows(ParallelSet set) {
    row(set, "copied", set.sources(), null);
    if (lexicon.supports(set.language())) {
      List<String> glosses = new ArrayList<>();
      Map<String, Integer> words =
          unknown.computeIfAbsent(set.language(), language -> new HashMap<>());
      for (String source : set.sources()) {
        Gloss gloss = lexicon.gloss(set.language(), source);
        glosses.add(gloss.text());
        gloss.unknown().forEach(word -> words.merge(word, 1, Integer::sum));
      }
      row(set, "word by word", glosses, null);
    }
    List<Translation> translations = engine.translate(set.language(), set.sources()).sentences();
    List<String> texts = new ArrayList<>();
    long words = 0;
    long known = 0;
    for (int i = 0; i < translations.size(); i++) {
      String text = translations.get(i).text();
      texts.add(text == null ? set.sources().get(i) : text);
      words += translations.get(i).words();
      known += translations.get(i).knownWords();
    }
    row(set, engine.engine(), texts, words == 0 ? 1 : (double) known / words);
  }

  private void row(
      ParallelSet set, String name, List<String> translations, @Nullable Double coverage) {
    Bleu bleu = new Bleu();
    ChrF chrf = new ChrF();
    LostNames names = new LostNames(companies);
    for (int i = 0; i < translations.size(); i++) {
      String reference = set.references().get(i);
      bleu.add(translations.get(i), reference);
      chrf.add(translations.get(i), reference);
      names.add(set.sources().get(i), translations.get(i));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %s | %d | %s | %.2f | %.2f | %.3f | %s | %d | %.1f |%n",
            set.language(),
            set.name(),
            translations.size(),
            name,
            bleu.score(),
            chrf.score(),
            bleu.lengthRatio(),
            coverage == null ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * coverage),
            names.names(),
            names.perThousand()));
    if (coverage != null) {
      lost.put(set.language() + ", " + set.name(), names.lost());
    }
  }

  private void names() {
    out.append("\n## Names lost\n\n");
    boolean none = true;
    for (Map.Entry<String, Map<String, Integer>> set : lost.entrySet()) {
      if (!set.getValue().isEmpty()) {
        none = false;
        out.append("- ").append(set.getKey()).append(": ");
        out.append(counted(set.getValue(), Integer.MAX_VALUE)).append('\n');
      }
    }
    out.append(none ? "none\n" : "");
  }

  private void unknown() {
    out.append("\n## Words that the lexicon does not know, the most frequent first\n\n");
    unknown.forEach(
        (language, words) ->
            out.append("- ")
                .append(language)
                .append(": ")
                .append(counted(words, MOST_UNKNOWN))
                .append('\n'));
  }

  private static String counted(Map<String, Integer> words, int most) {
    StringBuilder text = new StringBuilder();
    words.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(
            word ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(word.getKey())
                    .append(' ')
                    .append(word.getValue()));
    return text.isEmpty() ? "none" : text.toString();
  }
}
