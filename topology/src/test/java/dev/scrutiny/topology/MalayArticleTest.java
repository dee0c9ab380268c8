package dev.scrutiny.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scrutiny.analysis.Analysis;
import dev.scrutiny.analysis.ArticleAnalyzer;
import dev.scrutiny.article.Article;
import dev.scrutiny.company.CompanyExtractor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MalayArticleTest {

  private static final String TITLE = "Kerajaan umum bantuan mangsa banjir";

  private static final String BODY =
      """
      Kerajaan Malaysia mengumumkan peruntukan RM50 juta untuk membantu mangsa banjir di Kelantan.

      Menteri Kewangan berkata, bantuan itu akan disalurkan kepada lebih 3,000 keluarga mulai Isnin \
      ini kerana banyak rumah rosak teruk.

      Syarikat itu turut menyumbang makanan dan ubat kepada pusat pemindahan, manakala polis \
      mengawal jalan raya yang ditutup sejak semalam.
      """;

  @Test
  void translatesAnArticleInMalayWhoseLanguageNobodyDeclares() {
    Analysis analysis =
        ArticleAnalyzer.standard()
            .analyze(
                new Article("a", TITLE, BODY, null, null),
                Instant.EPOCH,
                new CompanyExtractor(List.of()));

    assertThat(analysis.language()).isEqualTo("ms");
    assertThat(analysis.status()).isEqualTo(Analysis.Status.TRANSLATED);
    assertThat(analysis.coverage()).isGreaterThan(0.95);
    assertThat(analysis.title()).contains("flood");
    assertThat(analysis.body())
        .contains("The Malaysian government announced the allocation of RM50 million")
        .contains("Kelantan")
        .contains("police");
  }
}
