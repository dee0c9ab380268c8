package dev.scrutiny.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A name that several companies of a watchlist have, without regard to case and diacritics. In an
 * article it stands for the one that the article names by another name as well; else for the one
 * whose first name it is; without either it is reported as ambiguous and not counted.
 *
 * @param name the name, as the first of them writes it
 * @param companyIds the companies, by id
 * @param owner the one whose first name it is; null if none or several have it so
 */
public record SharedName(String name, List<String> companyIds, @Nullable String owner) {

  /** The shared names of a watchlist: names, aliases and products, in alphabetical order. */
  public static List<SharedName> of(Collection<Company> companies) {
    Map<String, TreeSet<String>> owners = new TreeMap<>();
    Map<String, TreeSet<String>> firstNames = new TreeMap<>();
    Map<String, String> printed = new TreeMap<>();
    for (Company company : companies) {
      Set<String> first =
          new HashSet<>(
              NameVariants.of(company.name(), LegalForms.USUAL.with(company.legalForms())));
      first.add(company.name());
      for (String name : first) {
        firstNames
            .computeIfAbsent(Spelling.of(name).key(), unseen -> new TreeSet<>())
            .add(company.id());
      }
      List<String> names = new ArrayList<>();
      names.add(company.name());
      names.addAll(company.aliases());
      names.addAll(company.products());
      for (String name : names) {
        String key = Spelling.of(name).key();
        printed.putIfAbsent(key, name);
        owners.computeIfAbsent(key, unseen -> new TreeSet<>()).add(company.id());
      }
    }
    return owners.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                new SharedName(
                    printed.getOrDefault(entry.getKey(), ""),
                    List.copyOf(entry.getValue()),
                    only(firstNames.get(entry.getKey()))))
        .toList();
  }

  private static @Nullable String only(@Nullable TreeSet<String> ids) {
    return ids != null && ids.size() == 1 ? ids.first() : null;
  }
}
