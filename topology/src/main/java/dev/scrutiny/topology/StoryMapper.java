package dev.scrutiny.topology;

import dev.scrutiny.schemas.ArticleStory;
import dev.scrutiny.schemas.Story;
import dev.scrutiny.schemas.StoryReason;
import dev.scrutiny.story.Assignment;
import dev.scrutiny.story.Fingerprint;
import dev.scrutiny.story.Posting;
import dev.scrutiny.story.Reason;
import dev.scrutiny.story.StoryRecord;
import dev.scrutiny.story.StorySummary;
import dev.scrutiny.topology.state.AssignmentState;
import dev.scrutiny.topology.state.FingerprintState;
import dev.scrutiny.topology.state.PostingState;
import dev.scrutiny.topology.state.StoryCountsState;
import java.time.Instant;

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

  static AssignmentState state(Assignment value) {
    return new AssignmentState(
        value.articleId(),
        value.storyId(),
        value.reason().name(),
        value.similarity(),
        value.threshold(),
        value.matchedArticleId(),
        value.sharedFeatures(),
        value.duplicate(),
        value.publishedAt(),
        value.contentHash(),
        value.fingerprintVersion());
  }

  static Assignment assignment(AssignmentState state) {
    return new Assignment(
        state.getArticleId(),
        state.getStoryId(),
        Reason.valueOf(state.getReason()),
        state.getSimilarity(),
        state.getThreshold(),
        state.getMatchedArticleId(),
        state.getSharedFeatures(),
        state.getDuplicate(),
        state.getPublishedAt(),
        state.getContentHash(),
        state.getFingerprintVersion());
  }

  static PostingState state(Posting value) {
    return new PostingState(value.articleId(), value.weight());
  }

  static Posting posting(PostingState state) {
    return new Posting(state.getArticleId(), state.getWeight());
  }

  static StoryCountsState state(StoryRecord value) {
    return new StoryCountsState(
        value.storyId(),
        value.articleCount(),
        value.rememberedCount(),
        value.languages(),
        value.companies(),
        value.forgottenFirst(),
        value.forgottenLast(),
        value.forgottenRank(),
        value.forgottenHeadline());
  }

  static StoryRecord counts(StoryCountsState state) {
    return new StoryRecord(
        state.getStoryId(),
        state.getArticleCount(),
        state.getRememberedCount(),
        state.getLanguages(),
        state.getCompanies(),
        state.getForgottenFirst(),
        state.getForgottenLast(),
        state.getForgottenRank(),
        state.getForgottenHeadline());
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
