package dev.scrutiny.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What happens to text that has lost its capitals (IndoNLU nerp, lower-cased Indonesian). */
final class LowerCaseReport {

  private final CompanyFinder finder;

  LowerCaseReport(CompanyFinder finder) {
    this.finder = finder;
  }

  /** Appends the section. */
  void append(Path folder, StringBuilder out) {
    int sentences = 0;
    int tagged = 0;
    int asIs = 0;
    int asIsTagged = 0;
    int restored = 0;
    int restoredTagged = 0;
    for (JsonNode line : JsonLines.read(folder.resolve("nerp-company.id.jsonl"))) {
      List<String> tokens = JsonLines.strings(line.path("tokens"), "");
      List<String> tags = JsonLines.strings(line.path("tags"), "");
      String id = line.path("id").asText();
      boolean company = tags.stream().anyMatch(tag -> tag.endsWith("COMPANY"));
      sentences++;
      tagged += company ? 1 : 0;
      Set<String> found = finder.find(id, String.join(" ", tokens), "id").counted();
      asIs += found.size();
      asIsTagged += company ? found.size() : 0;
      Set<String> withCapitals = finder.find(id, capitals(tokens, tags), "id").counted();
      restored += withCapitals.size();
      restoredTagged += company ? withCapitals.size() : 0;
    }
    out.append("\n## Lower-cased Indonesian news, with the built-in watchlist\n\n");
    out.append(sentences).append(" sentences, ").append(tagged);
    out.append(" with a word tagged as company (some are products; most are on no list).\n\n");
    out.append("| text | companies found | of them in sentences with the tag |\n");
    out.append("| --- | --- | --- |\n");
    out.append(String.format(Locale.ROOT, "| as it is | %d | %d |%n", asIs, asIsTagged));
    out.append(
        String.format(
            Locale.ROOT,
            "| all tagged names with capitals | %d | %d |%n",
            restored,
            restoredTagged));
    out.append(
        "\nA capital is the first evidence that a word is a name, so text without any names no "
            + "company. That is meant: without it `sampoerna` (perfect), `matahari` (sun) and "
            + "`garuda` (a bird) would count wherever they stand.\n");
  }

  /** The sentence with a capital at the start of each word that is part of a name of any kind. */
  private static String capitals(List<String> tokens, List<String> tags) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean name = !tags.get(i).equals("O") && !token.isEmpty();
      text.append(text.isEmpty() ? "" : " ");
      text.append(
          name ? token.substring(0, 1).toUpperCase(Locale.ROOT) + token.substring(1) : token);
    }
    return text.toString();
  }
}
