package dev.scrutiny.app.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scrutiny.app.error.UserException;
import dev.scrutiny.company.Company;
import dev.scrutiny.company.SharedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchlistFilesTest {

  @TempDir private Path folder;

  @Test
  void theBuiltInListHasNoSharedNamesButForTheseWithoutTheirLegalForms() {
    assertThat(SharedName.of(WatchlistFiles.builtIn()))
        .allSatisfy(name -> assertThat(name.shortened()).isTrue())
        .extracting(name -> name.name() + ": " + name.owner())
        .containsExactly(
            "Clarín: clarin",
            "LG: lg-electronics",
            "Merck: null",
            "Proton: proton",
            "SBI: sbi",
            "Telkom: telkom-indonesia",
            "Vale: vale",
            "中国石油: petrochina");
  }

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    StringBuilder written = new StringBuilder();
    WatchlistFiles.write(WatchlistFiles.builtIn(), written);
    assertThat(WatchlistFiles.read(write("list.csv", written.toString())))
        .isEqualTo(WatchlistFiles.builtIn());
  }

  @Test
  void readsValuesSeparatedByCommas() throws IOException {
    List<Company> companies =
        WatchlistFiles.read(
            write(
                "list.csv",
                "id,name,aliases,products,country,ticker,kind\r\n"
                    + "acme,\"Acme, Inc.\",\"Acme \"\"Rockets\"\"|阿克梅\",Road"
                    + " Runner,us,NYSE:ACM,\r\n"
                    + "\r\n"
                    + "kapal,Kapal Jaya\r\n"));

    assertThat(companies)
        .containsExactly(
            new Company(
                "acme",
                "Acme, Inc.",
                List.of("Acme \"Rockets\"", "阿克梅"),
                List.of("Road Runner"),
                List.of(),
                "US",
                "NYSE:ACM",
                Company.Kind.COMPANY),
            company("kapal", "Kapal Jaya"));
  }

  @Test
  void readsValuesSeparatedByTabs() throws IOException {
    List<Company> companies =
        WatchlistFiles.read(
            write(
                "list.TSV", "id\taliases\tname\nacme\t\t\"Acme\", Inc.\nkapal\tKJ\tKapal Jaya\n"));

    assertThat(companies.get(0)).isEqualTo(company("acme", "\"Acme\", Inc."));
    assertThat(companies.get(1).name()).isEqualTo("Kapal Jaya");
    assertThat(companies.get(1).aliases()).containsExactly("KJ");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
    assertThat(WatchlistFiles.read(write("list.csv", "\uFEFFid,name\nacme,Acme")))
        .containsExactly(company("acme", "Acme"));
  }

  @Test
  void aHeaderAloneIsAnEmptyWatchlist() throws IOException {
    assertThat(WatchlistFiles.read(write("list.csv", "id,name\n"))).isEmpty();
  }

  @Test
  void namesEveryLineThatIsWrongInOneLine() throws IOException {
    Path file =
        write(
            "list.csv",
            "id,name,country\n"
                + "acme,Acme,US\n\n"
                + "acme,Other,\n"
                + ",Nameless,\n"
                + "\"two\n"
                + "lines\",,\n"
                + "x,X,Utopia");

    assertThatThrownBy(() -> WatchlistFiles.read(file))
        .isInstanceOf(UserException.class)
        .hasMessage(
            file
                + ": line 4, column id: 'acme' is already in line 2; line 5, column id: is empty;"
                + " line 7, column name: is empty;"
                + " line 8, column country: 'UTOPIA' is not a code of two letters");
  }

  @Test
  void namesTheLinesOfATableWithTabsToo() throws IOException {
    Path file = write("list.tsv", "id\tname\nacme\tAcme\n\nkapal\t\n");

    assertThatThrownBy(() -> WatchlistFiles.read(file))
        .isInstanceOf(UserException.class)
        .hasMessage(file + ": line 4, column name: is empty");
  }

  @Test
  void saysWhatIsWrongWithTheHeader() throws IOException {
    Path file = write("list.csv", "id,title\nacme,Acme\n");

    assertThatThrownBy(() -> WatchlistFiles.read(file))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(file + ": line 1, column title: unknown column")
        .hasMessageContaining("line 1, column name: the column is missing");
  }

  @Test
  void anEmptyFileHasNoHeader() throws IOException {
    Path file = write("list.csv", "");

    assertThatThrownBy(() -> WatchlistFiles.read(file))
        .isInstanceOf(UserException.class)
        .hasMessage(file + ": line 1: the header is missing");
  }

  @Test
  void quotationMarksThatDoNotFitAreRefusedWithTheirLine() throws IOException {
    Path after = write("after.csv", "id,name\nacme,\"Acme\" Inc.\n");
    Path open = write("open.csv", "id,name\nacme,\"Acme\n");

    assertThatThrownBy(() -> WatchlistFiles.read(after))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot read the watchlist " + after + ": ")
        .hasMessageContaining("line: 2");
    assertThatThrownBy(() -> WatchlistFiles.read(open))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("cannot read the watchlist " + open + ": ")
        .hasMessageContaining("line 2");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("list.csv");
    Files.write(file, "id,name\ncafe,Café".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> WatchlistFiles.read(file))
        .isInstanceOf(UserException.class)
        .hasMessage("cannot read the watchlist " + file + ": not UTF-8 at byte 16");
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("nowhere.csv");

    assertThatThrownBy(() -> WatchlistFiles.read(file))
        .isInstanceOf(UserException.class)
        .hasMessage("cannot read the watchlist " + file + ": no such file");
  }

  @Test
  void theBuiltInWatchlistIsLargeAndValid() {
    List<Company> companies = WatchlistFiles.builtIn();

    assertThat(companies).hasSizeGreaterThanOrEqualTo(600);
    assertThat(companies.stream().map(Company::id)).doesNotHaveDuplicates();
  }

  private static Company company(String id, String name) {
    return new Company(id, name, List.of(), List.of(), List.of(), null, null, Company.Kind.COMPANY);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
