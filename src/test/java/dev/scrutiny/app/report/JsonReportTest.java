package dev.scrutiny.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scrutiny.schemas.OccurrenceKind;
import dev.scrutiny.schemas.OccurrenceRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Scripts rely on names and order of the fields: the tests compare the text, spaces apart. */
class JsonReportTest {

  private static final Report REPORT =
      new Report(
          3,
          1,
          List.of(
              Reports.story("s-1", "Harbour \"reopens\"", Map.of("vi", 1L, "en", 1L), "a", "b"),
              Reports.story("s-2", "Tàu trở lại", Map.of("vi", 1L), "c")),
          List.of(
              Reports.company("acme", "Acme", new TreeMap<>(Map.of("vi", 2L, "en", 1L, "id", 1L))),
              Reports.company("ajisai", "紫陽花", Map.of())),
          List.of(
              Reports.mention(
                  "a",
                  "acme",
                  Reports.occurrence(OccurrenceKind.NAME, OccurrenceRule.UNAMBIGUOUS, "Acme", 4),
                  Reports.occurrence(
                      OccurrenceKind.PRODUCT, OccurrenceRule.ELSEWHERE, "Road Runner", 12)),
              Reports.mention("b", "ajisai"),
              Reports.mention(
                  "c",
                  "acme",
                  Reports.occurrence(
                      OccurrenceKind.AMBIGUOUS, OccurrenceRule.NO_EVIDENCE, "Acme", 0))));

  private static final String COMPANIES =
      """
      [{"companyId":"acme","name":"Acme","storyCount":1,"articleCount":2,"mentionCount":3,\
      "rawMentionCount":4,"productMentionCount":5,"languages":{"en":1,"id":1,"vi":2}},\
      {"companyId":"ajisai","name":"紫陽花","storyCount":1,"articleCount":2,"mentionCount":3,\
      "rawMentionCount":4,"productMentionCount":5,"languages":{}}]""";

  private static final String WITHOUT_MENTIONS =
      """
      {"articles":3,"rejected":1,"stories":[\
      {"storyId":"s-1","headline":"Harbour \\"reopens\\"","articleIds":["a","b"],\
      "languages":["en","vi"]},\
      {"storyId":"s-2","headline":"Tàu trở lại","articleIds":["c"],"languages":["vi"]}],\
      "companies":"""
          + COMPANIES;

  @Test
  void hasTheFieldsThatScriptsRelyOn() throws JsonProcessingException {
    assertThat(compact(JsonReport.write(REPORT, false))).isEqualTo(WITHOUT_MENTIONS + "}");
  }

  @Test
  void listsEveryMentionWhereItIsAskedTo() throws JsonProcessingException {
    assertThat(compact(JsonReport.write(REPORT, true)))
        .isEqualTo(
            WITHOUT_MENTIONS
                + """
                ,"mentions":[\
                {"articleId":"a","companyId":"acme","kind":"NAME","surface":"Acme",\
                "start":4,"end":8,"rule":"UNAMBIGUOUS"},\
                {"articleId":"a","companyId":"acme","kind":"PRODUCT","surface":"Road Runner",\
                "start":12,"end":23,"rule":"ELSEWHERE"},\
                {"articleId":"c","companyId":"acme","kind":"AMBIGUOUS","surface":"Acme",\
                "start":0,"end":4,"rule":"NO_EVIDENCE"}]}""");
  }

  @Test
  void nothingIsAnObjectWithEmptyLists() throws JsonProcessingException {
    assertThat(compact(JsonReport.write(Reports.EMPTY, true)))
        .isEqualTo(
            "{\"articles\":0,\"rejected\":0,\"stories\":[],\"companies\":[],\"mentions\":[]}");
  }

  @Test
  void theFullReportAddsFieldsAndChangesNone() throws JsonProcessingException {
    String added = "\"lastPublishedAt\":\"2021-03-19T23:59:59.999Z\"}";

    assertThat(JsonReport.writeFull(REPORT))
        .isEqualTo(
            (WITHOUT_MENTIONS + "}")
                .replace("[\"en\",\"vi\"]}", "[\"en\",\"vi\"],\"articleCount\":2}")
                .replace("[\"vi\"]}", "[\"vi\"],\"articleCount\":1}")
                .replace("\"vi\":2}}", "\"vi\":2}," + added)
                .replace("{}}", "{}," + added));
    assertThat(compact(JsonReport.writeFull(Reports.EMPTY)))
        .isEqualTo("{\"articles\":0,\"rejected\":0,\"stories\":[],\"companies\":[]}");
  }

  @Test
  void theTableAloneIsAnArray() throws JsonProcessingException {
    assertThat(compact(JsonReport.write(REPORT.companies()))).isEqualTo(COMPANIES);
    assertThat(compact(JsonReport.write(List.of()))).isEqualTo("[]");
  }

  @Test
  void refusedInputsCountAsRejected() {
    assertThat(REPORT.withRefused(4).rejected()).isEqualTo(5);
    assertThat(REPORT.withRefused(4).articles()).isEqualTo(3);
  }

  /** Without the spaces between tokens; the parser keeps the order of the fields. */
  private static String compact(String json) throws JsonProcessingException {
    assertThat(json).doesNotEndWith("\n");
    return new ObjectMapper().readTree(json).toString();
  }
}
