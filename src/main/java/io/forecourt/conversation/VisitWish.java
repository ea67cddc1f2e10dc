package io.forecourt.conversation;

import io.forecourt.understanding.question.QuestionDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

  void hear(QuestionDetails details) {
    notes.visitDay = details.day() == null ? notes.visitDay : details.day();
    notes.visitTime = details.time() == null ? notes.visitTime : details.time();
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
