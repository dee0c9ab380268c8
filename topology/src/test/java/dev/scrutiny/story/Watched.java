package dev.scrutiny.story;

import dev.scrutiny.company.Company;
import dev.scrutiny.company.CompanyExtractor;
import java.util.List;
import java.util.stream.Stream;

/** Companies to watch in tests. */
final class Watched {

  private Watched() {}

  /** Finds companies that have nothing but a name, which is their id as well. */
  static CompanyExtractor named(String... names) {
    return new CompanyExtractor(
        Stream.of(names)
            .map(
                name ->
                    new Company(
                        name,
                        name,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Company.Kind.COMPANY))
            .toList());
  }
}
