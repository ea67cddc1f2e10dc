package io.forecourt.conversation;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.understanding.FactRecorder;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.MessageUnclear;
import io.forecourt.understanding.Question;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes what a message says into the facts and the conversation of its lead. */
@Component
public class ReadingRecorder {

  private final FactRecorder facts;
  private final Assistant assistant;
  private final ThreadLanguage language;
  private final ApplicationEventPublisher events;

  ReadingRecorder(
      FactRecorder facts,
      Assistant assistant,
      ThreadLanguage language,
      ApplicationEventPublisher events) {
    this.facts = facts;
    this.assistant = assistant;
    this.language = language;
    this.events = events;
  }

  /**
   * Records a message in an open thread.
   *
   * @param reachedBy a way to the buyer that the message opened
   */
  public void record(Lead lead, MessageReading message, Optional<Channel> reachedBy) {
    facts.record(lead.id(), message);
    reachedBy
        .filter(channel -> message.asked().filter(Question.CONTACT::equals).isPresent())
        .ifPresent(channel -> facts.recordGuess(lead.id(), by(channel), message.text()));
    assistant.recordMessage(lead, message);
    language.update(lead, message);
    if (message.isUnclear()) {
      events.publishEvent(
          new MessageUnclear(lead.id(), message.text(), message.context().now().toLocalDate()));
    }
  }

  /**
   * Records the words of an enquiry: they fill only what its fields leave open.
   *
   * @param joins whether it joined a lead, whose thread it then is a message of
   */
  public void recordInquiry(Lead lead, MessageReading words, boolean joins) {
    facts.recordOpen(lead.id(), words);
    if (joins) {
      assistant.recordMessage(lead, words);
    } else {
      assistant.recordInquiry(lead, words);
    }
  }

  /** A buyer who answers "how do we reach you?" with a number alone. */
  private static Facts by(Channel channel) {
    return new Facts(null, null, null, null, null, new Facts.Contact(channel, null, null));
  }
}
