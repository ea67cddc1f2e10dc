package io.forecourt.conversation;

import io.forecourt.understanding.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The state of the conversation with one buyer; changed under the lock of its row, then saved. */
final class Conversation {

  /** A message this soon after a question was written before reading it. */
  private static final Duration READING_TIME = Duration.ofSeconds(3);

  private Optional<Question> asked;
  private Optional<Instant> askedAt;
  private boolean unheard;
  private Optional<Instant> pausedUntil;
  private Optional<Instant> callbackAt;
  private Optional<String> endedBecause;
  private final ConversationNotes conversationNotes;
  private final QuestionAttempts questionAttempts;
  private final ConversationMemory memory;

  Conversation(
      Optional<Question> asked,
      Optional<Instant> askedAt,
      boolean unheard,
      Optional<Instant> pausedUntil,
      Optional<Instant> callbackAt,
      Optional<String> endedBecause,
      ConversationNotes conversationNotes) {
    this.asked = asked;
    this.askedAt = askedAt;
    this.unheard = unheard;
    this.pausedUntil = pausedUntil;
    this.callbackAt = callbackAt;
    this.endedBecause = endedBecause;
    this.conversationNotes = conversationNotes;
    this.questionAttempts = new QuestionAttempts(conversationNotes.tries);
    this.memory = new ConversationMemory(conversationNotes);
  }

  /** Returns what it remembers of questions and answers. */
  ConversationMemory memory() {
    return memory;
  }

  void record(MessageAnalysis messageAnalysis, Optional<Question> answers, Instant now) {
    if (messageAnalysis.needsNoReply()) {
      return;
    }
    note(messageAnalysis);
    conversationNotes.notUnderstood =
        messageAnalysis.isUnderstood() ? 0 : conversationNotes.notUnderstood + 1;
    boolean justAsked = askedAt.filter(at -> at.plus(READING_TIME).isAfter(now)).isPresent();
    if (justAsked && messageAnalysis.isFactAlone()) {
      return;
    }
    unheard = true;
    answers
        .filter(asked.map(Set::of).orElseGet(Set::of)::contains)
        .filter(question -> !messageAnalysis.answered() && messageAnalysis.questions().isEmpty())
        .ifPresent(question -> questionAttempts.miss(question, messageAnalysis.dodged()));
  }

  /** Records what an inquiry says; the first message answers it anyway. */
  void note(MessageAnalysis messageAnalysis) {
    conversationNotes.concerns.addAll(messageAnalysis.concerns());
    memory.hear(messageAnalysis.questions(), messageAnalysis.details(), messageAnalysis.words());
    conversationNotes.gaveFact = messageAnalysis.gaveFact() || messageAnalysis.answered();
    messageAnalysis
        .callbackAt()
        .ifPresent(
            at -> {
              callbackAt = Optional.of(at);
              memory.agreeOnCall();
            });
  }

  /** Returns whether finding the answer is left to a person. */
  boolean isLeft(Question question) {
    return questionAttempts.isLeft(question);
  }

  boolean wasAsked(Question question) {
    return questionAttempts.wasAsked(question);
  }

  void ask(Question question, Instant now) {
    questionAttempts.ask(question);
    asked = Optional.of(question);
    askedAt = Optional.of(now);
  }

  /** Marks everything the buyer wrote as answered; concerns for a person stay open. */
  void answered() {
    unheard = false;
    memory.answered();
    conversationNotes.gaveFact = false;
  }

  void cannotReach() {
    conversationNotes.unreachable = true;
    answered();
  }

  void begin() {
    endedBecause = Optional.empty();
    conversationNotes.unreachable = false;
  }

  /** Records that a person takes over and knows why. */
  void handedOver(String because) {
    endedBecause = Optional.of(because);
    conversationNotes.notUnderstood = 0;
    conversationNotes.concerns.clear();
  }

  void pause(Instant until) {
    pausedUntil = Optional.of(until);
  }

  void resume() {
    pausedUntil = Optional.empty();
  }

  void markTold(String car) {
    conversationNotes.told = car;
  }

  boolean hasTold(String car) {
    return car.equals(conversationNotes.told);
  }

  boolean isPaused(Instant now) {
    return pausedUntil.filter(now::isBefore).isPresent();
  }

  /** Returns whether the conversation ended because nothing was left to ask. */
  boolean hasSaidGoodbye() {
    return endedBecause.filter(EscalationPolicy::isComplete).isPresent();
  }

  /**
   * Returns whether the buyer turned us down or complained, and has said nothing of a deal since.
   */
  boolean wantsNoQuestions() {
    return endedBecause.filter(EscalationPolicy::isUpset).isPresent() && !gaveFact();
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
    return conversationNotes.unreachable;
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
    return conversationNotes.concerns;
  }

  boolean gaveFact() {
    return conversationNotes.gaveFact;
  }

  int notUnderstood() {
    return conversationNotes.notUnderstood;
  }

  /** Records a read-back; returns false if it was already made. */
  boolean readBack(String words) {
    return conversationNotes.readBack.add(words);
  }

  ConversationNotes notes() {
    return conversationNotes;
  }
}
