package dev.scrutiny.translate.libretranslate;

import dev.scrutiny.translate.Translation;
import dev.scrutiny.translate.libretranslate.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sentences of an article on their way through the server, request by request. */
final class Conversation {

  private final List<String> sentences;
  private final Pieces left;
  private final String[] english;
  private final boolean[] failed;
  private @Nullable String problem;

  Conversation(List<String> sentences) {
    this.sentences = sentences;
    left = new Pieces(sentences);
    english = new String[sentences.size()];
    failed = new boolean[sentences.size()];
  }

  /**
   * Sends the sentences in requests as large as they may be, until all are answered or the server
   * fails.
   *
   * @param server answers the texts of one request
   * @return the limits as they were at last: refusals make them smaller
   */
  Limits run(Limits start, Function<List<String>, Outcome> server) {
    Limits limits = start;
    Limits now = start;
    while (!left.isEmpty()) {
      List<Piece> batch = left.next(now);
      Outcome outcome = server.apply(batch.stream().map(Piece::text).toList());
      if (outcome instanceof Outcome.Answered answered) {
        take(batch, answered.texts());
      } else if (outcome instanceof Outcome.TooLarge tooLarge) {
        Limits smaller = now.after(tooLarge, characters(batch), batch.size());
        if (smaller.equals(now)) {
          give(batch, tooLarge.reason());
        } else {
          left.putBack(batch);
          now = smaller;
          limits = smaller;
        }
      } else if (outcome instanceof Outcome.Miscounted miscounted) {
        if (batch.size() == 1) {
          give(batch, miscounted.reason());
        } else {
          left.putBack(batch);
          now = new Limits(now.characters(), batch.size() / 2);
        }
      } else {
        give(batch, reason(outcome));
        while (!left.isEmpty()) {
          give(left.next(now), reason(outcome));
        }
      }
    }
    return limits;
  }

  /** Why something was not translated; null where all was. */
  @Nullable String problem() {
    return problem;
  }

  /** One for each sentence. */
  List<Translation> translations() {
    List<Translation> translations = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      String source = sentences.get(i);
      if (source.isBlank()) {
        translations.add(new Translation("", 0, 0));
      } else if (failed[i] || english[i] == null) {
        translations.add(Translation.none(source));
      } else {
        translations.add(Translation.ofSentence(source, english[i]));
      }
    }
    return translations;
  }

  private void take(List<Piece> batch, List<String> texts) {
    for (int i = 0; i < batch.size(); i++) {
      Piece piece = batch.get(i);
      // A sentence is one line, also where a model breaks it.
      String text = String.join(" ", texts.get(i).strip().lines().map(String::strip).toList());
      String objection = Plausibility.objection(piece.text(), text);
      if (objection != null) {
        give(List.of(piece), objection);
      } else {
        String before = english[piece.sentence()];
        english[piece.sentence()] = before == null ? text : before + " " + text;
      }
    }
  }

  private void give(List<Piece> batch, String reason) {
    batch.forEach(piece -> failed[piece.sentence()] = true);
    // The first reason is the one that the others follow from.
    problem = problem == null ? reason : problem;
  }

  private static int characters(List<Piece> batch) {
    return batch.stream().mapToInt(piece -> piece.text().length()).sum();
  }

  private static String reason(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return failed.reason();
    }
    if (outcome instanceof Outcome.SlowDown slowDown) {
      return slowDown.reason();
    }
    if (outcome instanceof Outcome.Denied denied) {
      return denied.reason();
    }
    return outcome instanceof Outcome.Refused refused ? refused.reason() : outcome.toString();
  }
}
