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

/** Records what a message says in the facts and the conversation of its lead. */
@Component
public class ReadingRecorder {

  private final FactRecorder facts;
  private final ConversationRecorder conversations;
  private final ThreadLanguage language;
  private final ApplicationEventPublisher events;

  ReadingRecorder(
      FactRecorder facts,
      ConversationRecorder conversations,
      ThreadLanguage language,
      ApplicationEventPublisher events) {
    this.facts = facts;
    this.conversations = conversations;
    this.language = language;
    this.events = events;
  }

  /**
   * Records a message in an open thread.
   *
   * @param reachedBy a channel to the buyer that the message opened
   */
  public void record(Lead lead, MessageReading message, Optional<Channel> reachedBy) {
    facts.record(lead.id(), message);
    reachedBy
        .filter(channel -> message.asked().filter(Question.CONTACT::equals).isPresent())
        .ifPresent(channel -> facts.recordGuess(lead.id(), by(channel), message.text()));
    conversations.recordMessage(lead, message);
    language.update(lead, message);
    if (message.isUnclear()) {
      events.publishEvent(
          new MessageUnclear(lead.id(), message.text(), message.context().now().toLocalDate()));
    }
  }

  /**
   * Records the comments of an inquiry: they fill only what its fields leave open.
   *
   * @param joins whether it joined an open lead and counts as a message in its thread
   */
  public void recordInquiry(Lead lead, MessageReading words, boolean joins) {
    facts.recordOpen(lead.id(), words);
    if (joins) {
      conversations.recordMessage(lead, words);
    } else {
      conversations.recordInquiry(lead, words);
    }
  }

  /** The answer of a buyer who replies to "how do we reach you?" with just a number. */
  private static Facts by(Channel channel) {
    return new Facts(null, null, null, null, null, new Facts.Contact(channel, null, null));
  }
}
