package io.forecourt.workplace;

import io.forecourt.lead.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the buyer asked and the assistant left to the rep, in the buyer's own words. A message or an
 * answered call of the rep after the question answers it.
 */
final class BuyerQuestions {

  private final List<Message> thread;
  private final List<Instant> answeredCalls;

  /**
   * @param thread of the buyer, oldest first
   * @param answeredCalls when reps spoke with the buyer
   */
  BuyerQuestions(List<Message> thread, List<Instant> answeredCalls) {
    this.thread = thread;
    this.answeredCalls = answeredCalls;
  }

  /**
   * A question.
   *
   * @param at empty if the message it was in is not in the thread
   */
  record Question(String words, Optional<Instant> at, boolean answered) {}

  /**
   * @param asked the beginnings of the buyer's messages, oldest first
   */
  List<Question> of(List<String> asked) {
    return asked.stream().map(this::question).toList();
  }

  private Question question(String words) {
    Optional<Message> message =
        thread.stream()
            .filter(each -> each.author() == Message.Author.BUYER)
            .filter(each -> each.text().startsWith(words))
            .reduce((earlier, later) -> later);
    Optional<Instant> at = message.map(Message::at);
    return new Question(
        words, at, at.filter(asked -> answers().anyMatch(asked::isBefore)).isPresent());
  }

  private Stream<Instant> answers() {
    return Stream.concat(
        thread.stream().filter(message -> message.author() == Message.Author.REP).map(Message::at),
        answeredCalls.stream());
  }
}
