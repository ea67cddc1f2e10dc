package io.forecourt.conversation;

import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When a buyer wants to come, and the time that is held for them. */
final class VisitWish {

  private final ConversationNotes notes;

  /**
   * @param notes changed in place
   */
  VisitWish(ConversationNotes notes) {
    this.notes = notes;
  }

  /**
   * Notes day and time of a visit; of opening hours the day alone, to which "9 works" may refer.
   *
   * @param asked what the message asks
   */
  void hear(QuestionDetails details, List<BuyerQuestion> asked) {
    boolean visits =
        asked.contains(BuyerQuestion.TEST_DRIVE) || notes.topic == BuyerQuestion.TEST_DRIVE;
    if (details.day() != null && (visits || asked.contains(BuyerQuestion.HOURS))) {
      notes.visitDay = details.day();
    }
    if (details.time() != null && visits) {
      notes.visitTime = details.time();
    }
  }

  Optional<LocalDate> day() {
    return Optional.ofNullable(notes.visitDay);
  }

  Optional<LocalTime> time() {
    return Optional.ofNullable(notes.visitTime);
  }

  void hold(Instant at) {
    notes.visitAt = at;
  }

  Optional<Instant> heldAt() {
    return Optional.ofNullable(notes.visitAt);
  }
}
