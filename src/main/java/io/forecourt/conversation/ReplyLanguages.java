package io.forecourt.conversation;

import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.understanding.MessageReading;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The language in which a thread goes on: that of the buyer's latest message that tells, if the
 * store answers in it.
 */
@Component
class ReplyLanguages {

  private static final String ENGLISH = "en";
  private static final String SPANISH = "es";
  private static final int CODE = 2;

  /** Two of these make a message English. */
  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(?:the|is|it|its|it's|what|whats|how|do|does|you|u|have|can|my|for|on|are|i|i'm|want"
              + "|would|any|with|and|of|still|when|where)\\b");

  private final Customers customers;
  private final Conversations conversations;
  private final AssistantProperties properties;

  ReplyLanguages(Customers customers, Conversations conversations, AssistantProperties properties) {
    this.customers = customers;
    this.conversations = conversations;
    this.properties = properties;
  }

  /** Returns the language of the next reply in a thread. */
  ReplyLanguage find(Lead lead) {
    return of(lead, conversations.find(lead.id()).map(Conversation::memory));
  }

  ReplyLanguage of(Lead lead, ConversationMemory memory) {
    return of(lead, Optional.of(memory));
  }

  private ReplyLanguage of(Lead lead, Optional<ConversationMemory> memory) {
    return memory
        .flatMap(ConversationMemory::language)
        .or(() -> Optional.of(customers.get(lead.customerId())).flatMap(Customer::language))
        .filter(language -> language.length() >= CODE)
        .map(language -> language.substring(0, CODE))
        .filter(language -> properties.speaks(lead.store(), language))
        .map(ReplyLanguage::of)
        .orElse(ReplyLanguage.ENGLISH);
  }

  /** Notes in which language a message is. */
  static void hear(ConversationMemory memory, MessageReading message) {
    String text = message.text().toLowerCase(Locale.ROOT);
    if (message.content().spanish()) {
      memory.speak(SPANISH);
    } else if (TELLING.matcher(text).results().limit(2).count() > 1) {
      memory.speak(ENGLISH);
    }
  }
}
