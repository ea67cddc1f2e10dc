package io.forecourt.conversation;

import io.forecourt.inventory.VehicleDetails;
import io.forecourt.inventory.VehicleHistory;
import io.forecourt.understanding.question.BuyerQuestion;

/** Answers what is known of a unit's past. */
final class HistoryAnswers {

  static void answer(BuyerQuestion question, VehicleDetails details, Reply reply) {
    VehicleHistory history = details.history();
    history.source().ifPresent(source -> reply.values().put("historySource", source));
    history.reportUrl().ifPresent(url -> reply.values().put("historyLink", url));
    ReplyLanguage language = reply.language();
    switch (question) {
      case ACCIDENTS ->
          reply.sayIfKnown(
              history.accidents().map(count -> accidents(count, language)),
              "answer-accidents",
              "accidents",
              "accident history",
              "historial de accidentes");
      case OWNERS ->
          reply.sayIfKnown(
              history.owners().map(count -> owners(count, language)),
              "answer-owners",
              "owners",
              "number of owners",
              "número de dueños");
      case TITLE ->
          reply.sayIfKnown(
              history.title(), "answer-title", "title", "title status", "estado del título");
      case RECALLS ->
          reply.sayIfKnown(
              details.recall(), "answer-recall", "recall", "open recalls", "recalls pendientes");
      default ->
          reply.sayIfKnown(
              history.note(),
              "answer-history",
              "history",
              "history report",
              "reporte de historial");
    }
  }

  private static String accidents(int count, ReplyLanguage language) {
    return switch (count) {
      case 0 -> language.pick("no accidents", "ningún accidente");
      case 1 -> language.pick("one accident", "un accidente");
      default -> language.pick(count + " accidents", count + " accidentes");
    };
  }

  private static String owners(int count, ReplyLanguage language) {
    return count == 1
        ? language.pick("one owner", "un dueño")
        : language.pick(count + " owners", count + " dueños");
  }

  private HistoryAnswers() {}
}
