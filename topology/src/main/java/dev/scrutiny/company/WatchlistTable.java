package dev.scrutiny.company;

import dev.scrutiny.company.InvalidWatchlistException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A watchlist as a table: a header, then one company a row.
 *
 * <p>Columns, in any order: {@code id}, {@code name} (both required), {@code aliases}, {@code
 * products} (separated by {@code |}), {@code country}, {@code ticker}, {@code kind}, {@code
 * legal_forms} (separated likewise: forms beyond the usual ones).
 */
public final class WatchlistTable {

  /** The columns a watchlist can have. */
  private enum Column {
    ID,
    NAME,
    ALIASES,
    PRODUCTS,
    COUNTRY,
    TICKER,
    KIND,
    LEGAL_FORMS;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A row of the table.
   *
   * @param line number of the line in the file, the first being 1
   * @param cells the cells
   */
  public record Row(long line, List<String> cells) {

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Kosovo has no code yet; this one is in general use. */
  private static final String KOSOVO = "XK";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Pattern TICKER = Pattern.compile("([A-Z0-9]+: ?)?[A-Z0-9][A-Z0-9.&/-]*");

  private final List<Problem> problems = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, Long> lineOfId = new HashMap<>();

  private WatchlistTable() {}

  /**
   * Reads a watchlist.
   *
   * @param source name of the file or the like, for messages
   * @param rows the header and the companies; rows without content are passed over
   * @return the companies in the order of the rows
   * @throws InvalidWatchlistException if anything is wrong, with all that is wrong
   */
  public static List<Company> parse(String source, List<Row> rows) {
    WatchlistTable table = new WatchlistTable();
    List<Company> companies = new ArrayList<>();
    Iterator<Row> iterator = rows.iterator();
    if (!iterator.hasNext()) {
      throw new InvalidWatchlistException(
          source, List.of(new Problem(1, null, "the header is missing")));
    }
    table.readHeader(iterator.next());
    while (iterator.hasNext() && !table.columns.isEmpty()) {
      Row row = iterator.next();
      Company company = row.isBlank() ? null : table.readCompany(row);
      if (company != null) {
        companies.add(company);
      }
    }
    if (!table.problems.isEmpty()) {
      throw new InvalidWatchlistException(source, table.problems);
    }
    return List.copyOf(companies);
  }

  /** The header of a table with all columns. */
  public static List<String> columns() {
    return Stream.of(Column.values()).map(Column::label).toList();
  }

  /** The row of a company in such a table. */
  public static List<String> cells(Company company) {
    String country = company.country();
    String ticker = company.ticker();
    return List.of(
        company.id(),
        company.name(),
        String.join("|", company.aliases()),
        String.join("|", company.products()),
        country == null ? "" : country,
        ticker == null ? "" : ticker,
        company.kind().name().toLowerCase(Locale.ROOT),
        String.join("|", company.legalForms()));
  }

  private void readHeader(Row header) {
    Set<Column> seen = new HashSet<>();
    for (String cell : header.cells()) {
      // A file saved on Windows may start with a byte order mark.
      String label = cell.replace("\uFEFF", "").strip();
      Column column =
          Arrays.stream(Column.values())
              .filter(known -> known.label().equalsIgnoreCase(label))
              .findFirst()
              .orElse(null);
      if (column == null) {
        String known =
            Arrays.stream(Column.values()).map(Column::label).collect(Collectors.joining(", "));
        problem(header, label, "unknown column; known are " + known);
      } else if (!seen.add(column)) {
        problem(header, label, "the column is there twice");
      } else {
        columns.add(column);
      }
    }
    for (Column required : List.of(Column.ID, Column.NAME)) {
      if (!seen.contains(required)) {
        problem(header, required.label(), "the column is missing");
      }
    }
    if (!problems.isEmpty()) {
      // Without a header the cells mean nothing.
      columns.clear();
    }
  }

  private @Nullable Company readCompany(Row row) {
    int before = problems.size();
    if (row.cells().size() > columns.size()) {
      String message = row.cells().size() + " cells, but the header has " + columns.size();
      problems.add(new Problem(row.line(), null, message));
    }
    String id = cell(row, Column.ID);
    String name = cell(row, Column.NAME);
    if (id.isEmpty()) {
      problem(row, Column.ID.label(), "is empty");
    } else {
      Long earlier = lineOfId.putIfAbsent(id, row.line());
      if (earlier != null) {
        problem(row, Column.ID.label(), "'" + id + "' is already in line " + earlier);
      }
    }
    if (name.isEmpty()) {
      problem(row, Column.NAME.label(), "is empty");
    }
    String country = country(row);
    String ticker = ticker(row);
    Company.Kind kind = kind(row);
    if (problems.size() > before) {
      return null;
    }
    return new Company(
        id,
        name,
        list(cell(row, Column.ALIASES)),
        list(cell(row, Column.PRODUCTS)),
        list(cell(row, Column.LEGAL_FORMS)),
        country,
        ticker,
        kind);
  }

  private @Nullable String country(Row row) {
    String country = cell(row, Column.COUNTRY).toUpperCase(Locale.ROOT);
    if (country.isEmpty()) {
      return null;
    }
    if (country.length() != 2 || !country.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      problem(row, Column.COUNTRY.label(), "'" + country + "' is not a code of two letters");
    } else if (!COUNTRIES.contains(country) && !country.equals(KOSOVO)) {
      problem(row, Column.COUNTRY.label(), "'" + country + "' is no country of ISO 3166-1");
    }
    return country;
  }

  private @Nullable String ticker(Row row) {
    String ticker = cell(row, Column.TICKER);
    if (ticker.isEmpty()) {
      return null;
    }
    if (!TICKER.matcher(ticker).matches()) {
      problem(
          row,
          Column.TICKER.label(),
          "'" + ticker + "' is no symbol, nor exchange and symbol such as NYSE:BABA");
    }
    return ticker;
  }

  private Company.Kind kind(Row row) {
    String kind = cell(row, Column.KIND);
    if (kind.isEmpty()) {
      return Company.Kind.COMPANY;
    }
    for (Company.Kind known : Company.Kind.values()) {
      if (known.name().equalsIgnoreCase(kind)) {
        return known;
      }
    }
    problem(
        row,
        Column.KIND.label(),
        "'" + kind + "' is not one of " + Arrays.toString(Company.Kind.values()));
    return Company.Kind.COMPANY;
  }

  private String cell(Row row, Column column) {
    int index = columns.indexOf(column);
    return index < 0 || index >= row.cells().size() ? "" : row.cells().get(index).strip();
  }

  private static List<String> list(String cell) {
    return Stream.of(cell.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private void problem(Row row, String column, String message) {
    problems.add(new Problem(row.line(), column, message));
  }
}
