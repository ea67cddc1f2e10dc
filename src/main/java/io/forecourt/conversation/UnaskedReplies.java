package io.forecourt.conversation;

import java.util.Optional;

/** What is said to words that ask nothing. */
final class UnaskedReplies {

  static final String NO_RUSH = "answer-no-rush";

  /** Returns the template of the reply; empty if the next question is enough. */
  static Optional<String> find(Conversation conversation) {
    ConversationMemory memory = conversation.memory();
    if (memory.hears(TurnWords::defer)) {
      return Optional.of(NO_RUSH);
    }
    if (!memory.offered().isEmpty() && memory.hears(TurnWords::rejectOffers)) {
      return Optional.of("answer-none-fit");
    }
    if (conversation.notUnderstood() == 0) {
      return Optional.empty();
    }
    if (memory.hears(TurnWords::tell)) {
      // It says something, whatever it is: the rep reads it.
      memory.leaveOpen();
      return Optional.of("answer-told");
    }
    return Optional.of("answer-not-understood");
  }

  private UnaskedReplies() {}
}
