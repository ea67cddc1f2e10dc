package io.forecourt.qualification.talk;

import io.forecourt.understanding.BuyerQuestion;
import io.forecourt.understanding.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Where the talk with one buyer stands. Changed under the lock of its row, then saved. */
final class Talk {

  /** Whoever writes so soon after a question has not read it yet. */
  private static final Duration READING_TIME = Duration.ofSeconds(3);

  private Optional<Question> asked;
  private Optional<Instant> askedAt;
  private boolean unheard;
  private Optional<Instant> pausedUntil;
  private Optional<Instant> callbackAt;
  private Optional<String> endedBecause;
  private final Notes notes;
  private final Attempts attempts;

  Talk(
      Optional<Question> asked,
      Optional<Instant> askedAt,
      boolean unheard,
      Optional<Instant> pausedUntil,
      Optional<Instant> callbackAt,
      Optional<String> endedBecause,
      Notes notes) {
    this.asked = asked;
    this.askedAt = askedAt;
    this.unheard = unheard;
    this.pausedUntil = pausedUntil;
    this.callbackAt = callbackAt;
    this.endedBecause = endedBecause;
    this.notes = notes;
    this.attempts = new Attempts(notes.tries);
  }

  void hear(Heard heard, Optional<Question> answers, Instant now) {
    note(heard);
    notes.notUnderstood = heard.isUnderstood() ? 0 : notes.notUnderstood + 1;
    boolean hasNotRead =
        askedAt.filter(at -> at.plus(READING_TIME).isAfter(now)).isPresent()
            && heard.gaveFact()
            && !heard.answered()
            && heard.questions().isEmpty()
            && heard.concerns().isEmpty();
    if (hasNotRead) {
      return;
    }
    unheard = true;
    answers
        .filter(asked.map(Set::of).orElseGet(Set::of)::contains)
        .filter(question -> !heard.answered() && heard.questions().isEmpty())
        .ifPresent(question -> attempts.miss(question, heard.dodged()));
  }

  /** What an enquiry says; it is answered by the first message anyway. */
  void note(Heard heard) {
    notes.spanish |= heard.concerns().contains(Escalations.SPANISH);
    if (notes.spanish) {
      notes.concerns.add(Escalations.SPANISH);
    }
    notes.concerns.addAll(heard.concerns());
    notes.questions.addAll(heard.questions());
    notes.gaveFact = heard.gaveFact() || heard.answered();
    heard.callbackAt().ifPresent(at -> callbackAt = Optional.of(at));
  }

  /** Whether the answer is left to a person. */
  boolean isLeft(Question question) {
    return attempts.isLeft(question);
  }

  boolean wasAsked(Question question) {
    return attempts.wasAsked(question);
  }

  boolean hasMissed() {
    return notes.notUnderstood > 0;
  }

  void ask(Question question, Instant now) {
    attempts.ask(question);
    asked = Optional.of(question);
    askedAt = Optional.of(now);
  }

  /** Whatever the buyer wrote until now has its answer; what concerns a person still does. */
  void answered() {
    unheard = false;
    notes.questions.clear();
    notes.gaveFact = false;
  }

  void cannotReach() {
    notes.unreachable = true;
    answered();
  }

  void begin() {
    endedBecause = Optional.empty();
    notes.unreachable = false;
  }

  /** A person goes on and has heard why. */
  void handedOver(String because) {
    endedBecause = Optional.of(because);
    notes.notUnderstood = 0;
    notes.concerns.clear();
  }

  void pause(Instant until) {
    pausedUntil = Optional.of(until);
  }

  void resume() {
    pausedUntil = Optional.empty();
  }

  void tell(String car) {
    notes.told = car;
  }

  boolean hasTold(String car) {
    return car.equals(notes.told);
  }

  boolean isPaused(Instant now) {
    return pausedUntil.filter(now::isBefore).isPresent();
  }

  /** Nothing was left to ask before: what comes now needs no second goodbye. */
  boolean hasSaidGoodbye() {
    return endedBecause
        .filter(
            because ->
                because.equals(Escalations.SIX_OF_SIX) || because.equals(Escalations.NOTHING_LEFT))
        .isPresent();
  }

  Optional<Question> asked() {
    return asked;
  }

  Optional<Instant> askedAt() {
    return askedAt;
  }

  boolean isUnheard() {
    return unheard;
  }

  boolean isUnreachable() {
    return notes.unreachable;
  }

  Optional<Instant> pausedUntil() {
    return pausedUntil;
  }

  Optional<Instant> callbackAt() {
    return callbackAt;
  }

  Optional<String> endedBecause() {
    return endedBecause;
  }

  Set<String> concerns() {
    return notes.concerns;
  }

  Set<BuyerQuestion> questions() {
    return notes.questions;
  }

  boolean gaveFact() {
    return notes.gaveFact;
  }

  int notUnderstood() {
    return notes.notUnderstood;
  }

  /** False where it was read back before. */
  boolean readBack(String words) {
    return notes.readBack.add(words);
  }

  Notes notes() {
    return notes;
  }
}
