package dev.scrutiny.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.app.publish.WatchlistFiles;
import dev.scrutiny.article.Article;
import dev.scrutiny.company.CompanyExtractor;
import dev.scrutiny.company.CompanyMentions;
import dev.scrutiny.company.Occurrence;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole analysis with the built-in watchlist. */
class BuiltInListTest {

  private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.standard();
  private static final CompanyExtractor COMPANIES = new CompanyExtractor(WatchlistFiles.builtIn());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apple | He ate an Apple after lunch.",
        "meta | The novel is very Meta in its humour.",
        "target | The archers missed the Target twice.",
        "shell | She found a Shell on the beach.",
        "gap | Mind the Gap between train and platform.",
        "orange | They painted the wall Orange in spring.",
        "visa | He applied for a Visa at the embassy.",
        "ly-corp | The Line was long in front of the museum.",
        "grab | Grab a coat and go home early.",
        "sea | The Sea was calm that night.",
        "block | They live on the same Block in Queens.",
        "block | Thousands met in the Square on Sunday.",
        "oracle | The Oracle of Delphi spoke in riddles.",
        "amazon | Fires in the Amazon destroyed more forest.",
        "totalenergies | Total rainfall was low in May.",
        "iliad | Free concerts are held in the park.",
        "jpmorgan | The Chase ended near the border after an hour.",
      })
  void anEverydayWordCountsForNoCompany(String company, String text) {
    assertThat(found("en", text))
        .filteredOn(mention -> mention.startsWith(company + " "))
        .allMatch(mention -> mention.contains(" AMBIGUOUS "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apple | Apple | Apple Inc | NASDAQ: AAPL | An iPhone burned.",
        "meta | Meta | Meta Inc. | NASDAQ: META | Meta Platforms was fined.",
        "target | Target | Target Corp | NYSE: TGT | Target Corporation was fined.",
        "shell | Shell | Shell plc | LSE: SHEL | Royal Dutch Shell was fined.",
        "gap | Gap | Gap Inc. | NYSE: GAP | Gap Inc was fined.",
        "orange | Orange | Orange S.A. | EPA: ORA | France Telecom was fined.",
        "visa | Visa | Visa Inc. | NYSE: V | Visa Inc was fined.",
        "ly-corp | LINE | LINE Corporation | TYO: 4689 | Yahoo Japan was fined.",
        "grab | Grab | Grab Holdings Ltd | NASDAQ: GRAB | A GrabFood rider fell.",
        "sea | Sea | Sea Ltd | NYSE: SE | Shopee was fined.",
        "block | Block | Block Inc | NYSE: XYZ | Cash App was fined.",
        "block | Square | Square Inc. | NYSE: XYZ | Cash App was fined.",
        "oracle | Oracle | Oracle Corp | NYSE: ORCL | MySQL was attacked.",
        "amazon | Amazon | Amazon Inc | NASDAQ: AMZN | Amazon.com was fined.",
        "totalenergies | Total | Total S.A. | EPA: TTE | TotalEnergies was fined.",
        "iliad | Free | Free S.A.S. | | Scaleway was fined.",
        "jpmorgan | Chase | Chase & Co. | NYSE: JPM | JPMorgan was fined.",
      })
  void withEvidenceItCounts(
      String company, String name, String withForm, String ticker, String elsewhere) {
    List<String> texts = new ArrayList<>();
    texts.add("Prosecutors questioned " + withForm + " on Monday.");
    texts.add("Shares of " + name + " fell on Monday.");
    texts.add("On Monday " + name + " shares fell.");
    texts.add("Prosecutors questioned the company " + name + " on Monday.");
    texts.add(elsewhere + "\n\nOn Monday the minister spoke of " + name + " at length.");
    if (ticker != null) {
      texts.add("On Monday the minister spoke of " + name + " (" + ticker + ") at length.");
    }

    for (String text : texts) {
      assertThat(found("en", text))
          .as(text)
          .filteredOn(mention -> mention.matches(company + " .* " + Pattern.quote(name) + "\\b.*"))
          .isNotEmpty()
          .noneMatch(mention -> mention.contains(" AMBIGUOUS "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fr|L'Oréal et Nestlé sont jugés à Paris. Électricité de France a payé. Hermès grandit.",
        "vi|Tập đoàn Hòa Phát bị phạt. Công ty Vinamilk và Thế Giới Di Động tăng giá.",
        "ja|パナソニックとホンダが発表した。ﾊﾟﾅｿﾆｯｸは強い。ソフトバンクは新しい店を開く。",
        "ko|삼성전자와 현대자동차가 발표했다. 삼성전자는 강하다.",
        "en|Ｎｏｋｉａ and Škoda met Mærsk. Nestlé's chief left Ørsted; Citroën and Xiaomi stayed.",
        "es|Telefónica y América Móvil crecen. El Corte Inglés vende más que Inditex.",
      })
  void allNormalFormsOfAnArticleNameTheSameCompaniesAsOften(String languageAndText) {
    String language = languageAndText.substring(0, 2);
    String text = languageAndText.substring(3);
    List<String> expected = found(language, Normalizer.normalize(text, Normalizer.Form.NFC));

    assertThat(expected).hasSizeGreaterThan(2);
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertThat(found(language, Normalizer.normalize(text, form)))
          .as(form.name())
          .isEqualTo(expected);
    }
  }

  /** What is found, as in "apple NAME UNAMBIGUOUS Apple Inc"; the surface composed. */
  private static List<String> found(String language, String text) {
    Article article = new Article("a", null, text, language, null);
    List<String> found = new ArrayList<>();
    for (CompanyMentions company :
        ANALYZER.analyze(article, Instant.parse("2026-01-01T00:00:00Z"), COMPANIES).mentions()) {
      for (Occurrence occurrence : company.occurrences()) {
        found.add(
            String.join(
                " ",
                company.company().id(),
                occurrence.kind().name(),
                occurrence.rule().name(),
                Normalizer.normalize(occurrence.surface(), Normalizer.Form.NFKC)));
      }
    }
    return found;
  }
}
