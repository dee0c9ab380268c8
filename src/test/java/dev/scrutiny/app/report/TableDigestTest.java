package dev.scrutiny.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.schemas.CompanyScrutiny;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableDigestTest {

  private static final CompanyScrutiny ACME =
      Reports.company("acme", "Acme", Map.of("id", 1L, "en", 1L));

  /** U+FF21 is after the surrogates in UTF-16, before U+1D400 in UTF-8. */
  private static final CompanyScrutiny WIDE = Reports.company("\uFF21", "Wide", Map.of());

  private static final CompanyScrutiny MATH = Reports.company("\uD835\uDC00", "Math", Map.of());

  @Test
  void isTheHashOfTheDocumentedLines() throws Exception {
    String lines =
        "[\"acme\",1,2,3,4,5,{\"en\":1,\"id\":1}]\n"
            + "[\"\uFF21\",1,2,3,4,5,{}]\n"
            + "[\"\uD835\uDC00\",1,2,3,4,5,{}]\n";
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));

    assertThat(TableDigest.of(List.of(MATH, ACME, WIDE)))
        .isEqualTo(HexFormat.of().formatHex(hash))
        .isEqualTo(TableDigest.of(List.of(WIDE, MATH, ACME)));
  }

  @Test
  void ofNoRowsIsTheHashOfNothing() {
    assertThat(TableDigest.of(List.of()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void doesNotDependOnTheOrderOfLanguages() {
    Map<String, Long> other = new LinkedHashMap<>();
    other.put("id", 1L);
    other.put("en", 1L);

    assertThat(digest(row -> row.setArticlesByLanguage(other))).isEqualTo(digest(row -> {}));
  }

  static Stream<Consumer<CompanyScrutiny.Builder>> counts() {
    return Stream.of(
        row -> row.setCompanyId("acme2"),
        row -> row.setStoryCount(9),
        row -> row.setArticleCount(9),
        row -> row.setMentionCount(9),
        row -> row.setRawMentionCount(9),
        row -> row.setProductMentionCount(9),
        row -> row.setArticlesByLanguage(Map.of("en", 2L)),
        row -> row.setArticlesByLanguage(Map.of("en", 1L, "ms", 1L)));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void changesWithEveryCount(Consumer<CompanyScrutiny.Builder> change) {
    assertThat(digest(change)).isNotEqualTo(digest(row -> {}));
  }

  static Stream<Consumer<CompanyScrutiny.Builder>> others() {
    return Stream.of(
        row -> row.setName("Acme Inc."),
        row -> row.setFirstPublishedAt(Instant.EPOCH),
        row -> row.setLastPublishedAt(Instant.EPOCH),
        row -> row.setLatestStoryIds(List.of("s-2")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void leavesOutWhatDependsOnArrival(Consumer<CompanyScrutiny.Builder> change) {
    assertThat(digest(change)).isEqualTo(digest(row -> {}));
  }

  private static String digest(Consumer<CompanyScrutiny.Builder> change) {
    CompanyScrutiny.Builder row = CompanyScrutiny.newBuilder(ACME);
    change.accept(row);
    return TableDigest.of(List.of(row.build()));
  }
}
