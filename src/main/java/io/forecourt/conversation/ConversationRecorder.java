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
  private final Clock clock;

  ConversationRecorder(Conversations conversations, MessageAnalyzer analyzer, Clock clock) {
    this.conversations = conversations;
    this.analyzer = analyzer;
    this.clock = clock;
  }

  @Transactional
  public void recordMessage(Lead lead, MessageReading message) {
    Conversation conversation = conversations.lock(lead.id());
    conversation.record(analyzer.analyze(lead, message), message.asked(), clock.instant());
    conversations.save(lead.id(), conversation);
  }

  /** Records the comments of an inquiry. */
  @Transactional
  public void recordInquiry(Lead lead, MessageReading message) {
    Conversation conversation = conversations.lock(lead.id());
    conversation.note(analyzer.analyze(lead, message));
    conversations.save(lead.id(), conversation);
  }
}
