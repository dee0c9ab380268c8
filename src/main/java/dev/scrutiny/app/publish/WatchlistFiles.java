package dev.scrutiny.app.publish;

import dev.scrutiny.app.error.OneLine;
import dev.scrutiny.app.error.UserException;
import dev.scrutiny.company.Company;
import dev.scrutiny.company.InvalidWatchlistException;
import dev.scrutiny.company.WatchlistTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes watchlists: CSV (RFC 4180) and, to read, TSV files in UTF-8. */
public final class WatchlistFiles {

  private static final String BUILT_IN = "/dev/scrutiny/app/watchlist.csv";

  private WatchlistFiles() {}

  /**
   * Reads a file; {@code .tsv} is separated by tabs, anything else by commas.
   *
   * @throws UserException if it cannot be read or breaks the format; the message names every line
   */
  public static List<Company> read(Path file) {
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UserException("cannot read the watchlist " + file + ": " + OneLine.ofFile(e), e);
    }
  }

  /** The watchlist that comes with the program. */
  public static List<Company> builtIn() {
    try (InputStream in = WatchlistFiles.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + BUILT_IN);
      }
      return parse("watchlist.csv", in.readAllBytes());
    } catch (IOException e) {
      throw new UserException("cannot read the built-in watchlist: " + e.getMessage(), e);
    }
  }

  /** Writes a watchlist as CSV, which reads back as the same companies. */
  public static void write(Collection<Company> companies, Appendable out) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(WatchlistTable.columns());
      for (Company company : companies) {
        printer.printRecord(WatchlistTable.cells(company));
      }
    }
  }

  private static List<Company> parse(String name, byte[] bytes) throws IOException {
    CSVFormat format =
        name.toLowerCase(Locale.ROOT).endsWith(".tsv")
            ? CSVFormat.TDF.builder().setQuote(null).get()
            : CSVFormat.RFC4180;
    List<WatchlistTable.Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(Utf8.decode(bytes)), format)) {
      for (CSVRecord row : parser) {
        rows.add(new WatchlistTable.Row(parser.getCurrentLineNumber(), row.toList()));
      }
    } catch (UncheckedIOException e) {
      // Quotation marks that do not fit; the message gives the line.
      throw e.getCause();
    }
    try {
      return WatchlistTable.parse(name, rows);
    } catch (InvalidWatchlistException e) {
      throw new UserException(OneLine.of(e), e);
    }
  }
}
