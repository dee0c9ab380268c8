package dev.scrutiny.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All spellings of all companies, to be found in one pass. */
final class AliasTable {

  private static final int SHORT = 2;
  private static final int HIGHEST_SCORE = 7;

  private final NameIndex<List<Alias>> index;

  private AliasTable(Map<String, List<Alias>> aliases) {
    index = new NameIndex<>(aliases);
  }

  /**
   * The table of companies.
   *
   * @param companies in the order of their ids
   */
  static AliasTable of(List<Company> companies, EverydayNames everyday) {
    Builder builder = new Builder(everyday);
    for (int i = 0; i < companies.size(); i++) {
      builder.addOwn(i, companies.get(i));
    }
    for (int i = 0; i < companies.size(); i++) {
      builder.addVariants(i);
    }
    builder.addSportWords();
    return new AliasTable(builder.byKey);
  }

  /** Reports the aliases whose letters stand in the text, and where their first letter stands. */
  void find(FoldedText text, NameIndex.Hit<List<Alias>> hit) {
    index.find(text, hit);
  }

  private static final class Builder {

    private final Map<String, List<Alias>> byKey = new HashMap<>();
    private final Map<String, Set<Integer>> owners = new HashMap<>();
    private final List<Set<String>> variantsOf = new ArrayList<>();
    private final List<Set<String>> mainKeys = new ArrayList<>();
    private final EverydayNames everyday;
    private Set<String> main = Set.of();

    Builder(EverydayNames everyday) {
      this.everyday = everyday;
    }

    void addOwn(int index, Company company) {
      LegalForms forms = LegalForms.USUAL.with(company.legalForms());
      Set<String> variants = new LinkedHashSet<>(NameVariants.of(company.name(), forms));
      main = new HashSet<>();
      main.add(Spelling.of(company.name()).key());
      variants.forEach(variant -> main.add(Spelling.of(variant).key()));
      company.aliases().forEach(alias -> variants.addAll(NameVariants.of(alias, forms)));
      mainKeys.add(main);
      for (String name : List.copyOf(variants)) {
        variants.addAll(Inflections.cyrillic(name));
      }
      variants.addAll(Inflections.cyrillic(company.name()));
      company.aliases().forEach(alias -> variants.addAll(Inflections.cyrillic(alias)));
      variantsOf.add(variants);
      add(index, Alias.Use.NAME, company.name(), true);
      company.aliases().forEach(alias -> add(index, Alias.Use.NAME, alias, true));
      company.products().forEach(product -> add(index, Alias.Use.PRODUCT, product, true));
      String ticker = company.ticker();
      if (ticker != null) {
        for (String symbol : Tickers.symbols(ticker)) {
          add(index, Alias.Use.TICKER, symbol, false);
        }
      }
    }

    /** Adds the shortened forms, but for those that are another company's own. */
    void addVariants(int index) {
      main = mainKeys.get(index);
      for (String variant : variantsOf.get(index)) {
        Set<Integer> claimed = owners.getOrDefault(Spelling.of(variant).key(), Set.of());
        boolean free = claimed.isEmpty() || claimed.contains(index);
        // What is left of Grupo México is a country.
        if (free && !everyday.isCountry(Spelling.of(variant))) {
          add(index, Alias.Use.NAME, variant, false);
        }
      }
    }

    void addSportWords() {
      int number = 0;
      for (String word : ResourceLines.entries("sport-words.txt")) {
        Set<String> forms = new LinkedHashSet<>(Inflections.cyrillic(word));
        forms.add(word);
        for (String form : forms) {
          addSportWord(number, form);
        }
        number++;
      }
      addScores(number);
    }

    /** Scores from 0-0 to 7-7, which together are one word. */
    private void addScores(int number) {
      for (int home = 0; home <= HIGHEST_SCORE; home++) {
        for (int away = 0; away <= HIGHEST_SCORE; away++) {
          addSportWord(number, home + "-" + away);
        }
      }
    }

    private void addSportWord(int number, String word) {
      Spelling spelling = Spelling.of(word);
      byKey
          .computeIfAbsent(spelling.key(), key -> new ArrayList<>(1))
          .add(new Alias(number, Alias.Use.SPORT_WORD, spelling, false, false, false, false));
    }

    private void add(int index, Alias.Use use, String name, boolean own) {
      Spelling spelling = Spelling.of(name);
      if (!spelling.hasWord()) {
        return;
      }
      List<Alias> aliases = byKey.computeIfAbsent(spelling.key(), key -> new ArrayList<>(1));
      for (Alias alias : aliases) {
        if (alias.company() == index
            && alias.use() == use
            && alias.spelling().units().equals(spelling.units())) {
          return;
        }
      }
      // Two letters that are left of a longer name are seldom that name.
      boolean isShort = !own && use == Alias.Use.NAME && spelling.length() <= SHORT;
      aliases.add(
          new Alias(
              index,
              use,
              spelling,
              everyday.contains(spelling) || isShort,
              everyday.containsCapitals(spelling) || isShort,
              own,
              use == Alias.Use.NAME && main.contains(spelling.key())));
      if (own) {
        owners.computeIfAbsent(spelling.key(), key -> new HashSet<>(2)).add(index);
      }
    }
  }
}
