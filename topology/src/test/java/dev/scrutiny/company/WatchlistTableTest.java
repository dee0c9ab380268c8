package dev.scrutiny.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scrutiny.company.InvalidWatchlistException.Problem;
import dev.scrutiny.company.WatchlistTable.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchlistTableTest {

  private static List<Row> rows(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      rows.add(new Row(i + 1, List.of(lines[i].split(",", -1))));
    }
    return rows;
  }

  private static List<Problem> problems(String... lines) {
    InvalidWatchlistException exception =
        catchThrowableOfType(
            InvalidWatchlistException.class, () -> WatchlistTable.parse("list.csv", rows(lines)));
    return exception.problems();
  }

  @Test
  void readsAllColumnsInAnyOrder() {
    List<Company> companies =
        WatchlistTable.parse(
            "list.csv",
            rows(
                "kind,name,id,ticker,country,products,aliases",
                "Agency,Antara,antara,,id,,LKBN Antara| ",
                ",Nokia,nokia,HEL:NOKIA,FI,Lumia|Nokia Bell Labs,"));

    assertThat(companies)
        .containsExactly(
            new Company(
                "antara",
                "Antara",
                List.of("LKBN Antara"),
                List.of(),
                List.of(),
                "ID",
                null,
                Company.Kind.AGENCY),
            new Company(
                "nokia",
                "Nokia",
                List.of(),
                List.of("Lumia", "Nokia Bell Labs"),
                List.of(),
                "FI",
                "HEL:NOKIA",
                Company.Kind.COMPANY));
  }

  @Test
  void needsNoMoreThanIdAndName() {
    assertThat(WatchlistTable.parse("list.csv", rows("\uFEFFid,name", "sony,Sony", "", "lg,LG")))
        .extracting(Company::id)
        .containsExactly("sony", "lg");
  }

  @Test
  void takesMissingCellsAtTheEndForEmpty() {
    assertThat(WatchlistTable.parse("list.csv", rows("id,name,aliases", "sony,Sony")))
        .singleElement()
        .extracting(Company::aliases)
        .isEqualTo(List.of());
  }

  @Test
  void reportsEverythingThatIsWrong() {
    assertThat(
            problems(
                "id,name,country,kind",
                ",Sony,JP,company",
                "lg,,KR,company",
                "sk,SK,Korea,company",
                "sk,SK Hynix,KR,bank",
                "bp,BP,GB,company,oil"))
        .extracting(Problem::toString)
        .containsExactly(
            "line 2, column id: is empty",
            "line 3, column name: is empty",
            "line 4, column country: 'KOREA' is not a code of two letters",
            "line 5, column id: 'sk' is already in line 4",
            "line 5, column kind: 'bank' is not one of [COMPANY, PUBLISHER, AGENCY]",
            "line 6: 5 cells, but the header has 4");
  }

  @Test
  void knowsTheCountriesAndWhatASymbolLooksLike() {
    assertThat(
            problems(
                "id,name,country,ticker",
                "a,A,UK,NYSE:BABA",
                "b,B,GB,nyse:baba",
                "c,C,XK,NYSE BABA",
                "d,D,ID,NYSE:BABA|HKEX:9988",
                "e,E,,NYSE:"))
        .extracting(Problem::toString)
        .containsExactly(
            "line 2, column country: 'UK' is no country of ISO 3166-1",
            "line 3, column ticker: 'nyse:baba' is no symbol, nor exchange and symbol such as"
                + " NYSE:BABA",
            "line 4, column ticker: 'NYSE BABA' is no symbol, nor exchange and symbol such as"
                + " NYSE:BABA",
            "line 5, column ticker: 'NYSE:BABA|HKEX:9988' is no symbol, nor exchange and symbol"
                + " such as NYSE:BABA",
            "line 6, column ticker: 'NYSE:' is no symbol, nor exchange and symbol such as"
                + " NYSE:BABA");
    assertThat(
            WatchlistTable.parse(
                "list.csv",
                rows(
                    "id,name,ticker",
                    "a,A,BABA",
                    "b,B,HKEX: 0700",
                    "c,C,NSE:M&M",
                    "d,D,STO:VOLV-B",
                    "e,E,NYSE:BRK.B")))
        .hasSize(5);
  }

  @Test
  void reportsAHeaderThatDoesNotFit() {
    assertThat(problems("id,title,id", "sony,Sony,x"))
        .extracting(Problem::toString)
        .containsExactly(
            "line 1, column title: unknown column; known are"
                + " id, name, aliases, products, country, ticker, kind, legal_forms",
            "line 1, column id: the column is there twice",
            "line 1, column name: the column is missing");
  }

  @Test
  void saysInOneLineWhatIsWrongWhere() {
    assertThatThrownBy(() -> WatchlistTable.parse("list.csv", rows("id,name,country", ",,FR")))
        .isInstanceOf(InvalidWatchlistException.class)
        .hasMessage("list.csv: line 2, column id: is empty; line 2, column name: is empty");
    assertThatThrownBy(() -> WatchlistTable.parse("list.csv", List.of()))
        .hasMessage("list.csv: line 1: the header is missing");
  }
}
