package dev.scrutiny.topology;

import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.Story;
import dev.scrutiny.schemas.StoryReason;
import dev.scrutiny.story.ArticleRecord;
import dev.scrutiny.story.Assignment;
import dev.scrutiny.story.Features;
import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.Rank;
import dev.scrutiny.story.Reason;
import dev.scrutiny.story.StoryRecord;
import dev.scrutiny.story.StorySummary;
import dev.scrutiny.topology.state.FingerprintState;
import dev.scrutiny.topology.state.ForgottenArticleState;
import dev.scrutiny.topology.state.StoryArticleState;
import dev.scrutiny.topology.state.StoryCountsState;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Between the story domain and the records in its stores and topics. */
final class StoryMapper {

  private StoryMapper() {}

  static FingerprintState state(Fingerprint value) {
    return new FingerprintState(
        value.version(),
        value.articleId(),
        value.language(),
        value.headline(),
        value.titled(),
        value.companyIds(),
        value.publishedAt(),
        value.timeDeclared(),
        value.contentHash(),
        value.textHash(),
        value.textSignature(),
        value.features(),
        value.weights());
  }

  static Fingerprint fingerprint(FingerprintState state) {
    return new Fingerprint(
        state.getVersion(),
        state.getArticleId(),
        state.getLanguage(),
        state.getHeadline(),
        state.getTitled(),
        state.getCompanyIds(),
        state.getPublishedAt(),
        state.getTimeDeclared(),
        state.getContentHash(),
        state.getTextHash(),
        state.getTextSignature(),
        state.getFeatures(),
        state.getWeights());
  }

  static StoryArticleState state(ArticleRecord value) {
    Assignment assignment = value.assignment();
    return new StoryArticleState(
        assignment.storyId(),
        assignment.reason().name(),
        assignment.similarity(),
        assignment.threshold(),
        assignment.matchedArticleId(),
        assignment.sharedFeatures(),
        assignment.duplicate(),
        assignment.publishedAt(),
        assignment.contentHash(),
        assignment.fingerprintVersion(),
        value.language(),
        value.headline(),
        value.titled(),
        value.companyIds(),
        value.textHash(),
        bytes(value.textSignature()),
        ByteBuffer.wrap(value.features().toBytes()));
  }

  static ArticleRecord article(String articleId, StoryArticleState state) {
    return new ArticleRecord(
        new Assignment(
            articleId,
            state.getStoryId(),
            Reason.valueOf(state.getReason()),
            state.getSimilarity(),
            state.getThreshold(),
            state.getMatchedArticleId(),
            state.getSharedFeatures(),
            state.getDuplicate(),
            state.getPublishedAt(),
            state.getContentHash(),
            state.getFingerprintVersion()),
        state.getLanguage(),
        state.getHeadline(),
        state.getTitled(),
        state.getCompanyIds(),
        state.getTextHash(),
        numbers(state.getTextSignature()),
        Features.fromBytes(state.getFeatures()));
  }

  private static ByteBuffer bytes(List<Long> numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    numbers.forEach(bytes::putLong);
    return bytes.flip();
  }

  private static List<Long> numbers(ByteBuffer stored) {
    ByteBuffer bytes = stored.slice().order(ByteOrder.LITTLE_ENDIAN);
    List<Long> numbers = new ArrayList<>(bytes.remaining() / Long.BYTES);
    while (bytes.hasRemaining()) {
      numbers.add(bytes.getLong());
    }
    return numbers;
  }

  static StoryCountsState state(StoryRecord value) {
    Rank forgotten = value.forgottenRank();
    return new StoryCountsState(
        value.articleCount(),
        value.languages(),
        value.forgottenCompanies(),
        value.headline(),
        value.forgottenFirst(),
        value.forgottenLast(),
        forgotten == null
            ? null
            : new ForgottenArticleState(
                forgotten.kind(),
                forgotten.publishedAt(),
                forgotten.articleId(),
                value.forgottenHeadline()));
  }

  static StoryRecord counts(String storyId, StoryCountsState state) {
    ForgottenArticleState forgotten = state.getForgottenBest();
    return new StoryRecord(
        storyId,
        state.getArticleCount(),
        new TreeMap<>(state.getLanguages()),
        state.getForgottenCompanies(),
        state.getHeadline(),
        state.getForgottenFirst(),
        state.getForgottenLast(),
        forgotten == null
            ? null
            : new Rank(forgotten.getRank(), forgotten.getPublishedAt(), forgotten.getArticleId()),
        forgotten == null ? null : forgotten.getHeadline());
  }

  static ArticleStory record(Assignment assignment) {
    return new ArticleStory(
        assignment.articleId(),
        assignment.storyId(),
        StoryReason.valueOf(assignment.reason().name()),
        assignment.similarity(),
        assignment.threshold(),
        assignment.matchedArticleId(),
        assignment.sharedFeatures(),
        assignment.duplicate(),
        Instant.ofEpochMilli(assignment.publishedAt()),
        assignment.contentHash(),
        assignment.fingerprintVersion());
  }

  static Story record(StorySummary summary) {
    String headline = summary.headline();
    return new Story(
        summary.storyId(),
        headline == null ? "" : headline,
        summary.articleCount(),
        summary.articlesByLanguage(),
        summary.companyIds(),
        Instant.ofEpochMilli(summary.firstPublishedAt()),
        Instant.ofEpochMilli(summary.lastPublishedAt()));
  }
}
