package io.forecourt.conversation;

import io.forecourt.lead.Lead;
import io.forecourt.understanding.MessageReading;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records in the conversation what a buyer wrote, after its facts are recorded. */
@Component
class ConversationRecorder {

  private final Conversations conversations;
  private final MessageAnalyzer analyzer;
  private final UnitResolver units;
  private final Clock clock;

  ConversationRecorder(
      Conversations conversations, MessageAnalyzer analyzer, UnitResolver units, Clock clock) {
    this.conversations = conversations;
    this.analyzer = analyzer;
    this.units = units;
    this.clock = clock;
  }

  @Transactional
  public void recordMessage(Lead lead, MessageReading message) {
    Conversation conversation = conversations.lock(lead.id());
    MessageAnalysis analysis = analyzer.analyze(lead, message, conversation);
    conversation.record(analysis, message.asked(), clock.instant());
    units.resolve(lead, conversation.memory(), message);
    ReplyLanguages.hear(conversation.memory(), message);
    conversations.save(lead.id(), conversation);
  }

  /** Records the comments of an inquiry. */
  @Transactional
  public void recordInquiry(Lead lead, MessageReading message) {
    Conversation conversation = conversations.lock(lead.id());
    conversation.note(analyzer.analyze(lead, message, conversation));
    units.resolve(lead, conversation.memory(), message);
    ReplyLanguages.hear(conversation.memory(), message);
    conversations.save(lead.id(), conversation);
  }
}
