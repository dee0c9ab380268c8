package dev.scrutiny.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A name that several companies of a watchlist have, without regard to case and diacritics: as a
 * name, alias or product, or as what is left of a name or alias without its legal form and the
 * like.
 *
 * <p>One that several have in full stands in an article for the one that the article names by
 * another name as well; else for the one whose first name it is; without either it is reported as
 * ambiguous and not counted. One that a single company has in full stands for that company, as if
 * the others had it not; one that all have only shortened, as if all had it in full.
 *
 * @param name the name, as the first of them writes it
 * @param companyIds the companies, by id
 * @param owner the one that it stands for by itself; null if for none
 * @param shortened whether at most one of them has it in full
 */
public record SharedName(
    String name, List<String> companyIds, @Nullable String owner, boolean shortened) {

  /** Who has a name. */
  private static final class Holders {

    private final String printed;
    private final TreeSet<String> full = new TreeSet<>();
    private final TreeSet<String> shortened = new TreeSet<>();
    private final TreeSet<String> first = new TreeSet<>();

    Holders(String printed) {
      this.printed = printed;
    }

    @Nullable SharedName shared() {
      if (full.size() > 1) {
        return new SharedName(printed, List.copyOf(full), firstOf(full), false);
      }
      TreeSet<String> all = new TreeSet<>(shortened);
      all.addAll(full);
      if (all.size() < 2) {
        return null;
      }
      String owner = full.isEmpty() ? firstOf(all) : full.first();
      return new SharedName(printed, List.copyOf(all), owner, true);
    }

    private @Nullable String firstOf(Set<String> ids) {
      TreeSet<String> owners = new TreeSet<>(first);
      owners.retainAll(ids);
      return owners.size() == 1 ? owners.first() : null;
    }
  }

  /** The shared names of a watchlist, in alphabetical order. */
  public static List<SharedName> of(Collection<Company> companies) {
    Map<String, Holders> holders = new TreeMap<>();
    for (Company company : companies) {
      add(holders, company);
    }
    List<SharedName> shared = new ArrayList<>();
    for (Holders name : holders.values()) {
      SharedName one = name.shared();
      if (one != null) {
        shared.add(one);
      }
    }
    return shared;
  }

  private static void add(Map<String, Holders> holders, Company company) {
    String id = company.id();
    LegalForms forms = LegalForms.USUAL.with(company.legalForms());
    holders(holders, company.name()).full.add(id);
    holders(holders, company.name()).first.add(id);
    company.products().forEach(product -> holders(holders, product).full.add(id));
    for (String variant : variants(company.name(), forms)) {
      holders(holders, variant).shortened.add(id);
      holders(holders, variant).first.add(id);
    }
    for (String alias : company.aliases()) {
      holders(holders, alias).full.add(id);
      variants(alias, forms).forEach(variant -> holders(holders, variant).shortened.add(id));
    }
  }

  /** Without what is left of Grupo México, which {@link AliasTable} leaves out as well. */
  private static List<String> variants(String name, LegalForms forms) {
    return NameVariants.of(name, forms).stream()
        .filter(variant -> !EverydayNames.load().isCountry(Spelling.of(variant)))
        .toList();
  }

  private static Holders holders(Map<String, Holders> holders, String name) {
    return holders.computeIfAbsent(Spelling.of(name).key(), key -> new Holders(name));
  }
}
