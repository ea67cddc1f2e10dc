package io.forecourt.understanding;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.contact.CallbackRequests;
import io.forecourt.understanding.question.AskedQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import io.forecourt.understanding.text.TextNormalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything read from one message.
 *
 * @param text the buyer's own words
 * @param optOutIntent what it says about being written to
 * @param content its facts and signals
 * @param context what it was read against
 * @param questions what the buyer wants to know
 * @param details what the words say about the questions
 * @param evasive whether the buyer does not answer the question, or cannot
 * @param smallTalk whether it is thanks, a laugh or a sign that needs no reply
 * @param callbackAt when the buyer wants to be called
 */
public record MessageReading(
    String text,
    OptOutIntent optOutIntent,
    MessageContent content,
    MessageContext context,
    List<AskedQuestion> questions,
    QuestionDetails details,
    boolean evasive,
    boolean smallTalk,
    Optional<Instant> callbackAt) {

  /** Returns the reading of a message in which a reader failed: only its intent is known. */
  static MessageReading failed(EncodedMessage message, MessageContext context) {
    return new MessageReading(
        message.text(),
        message.optOutIntent(),
        MessageContent.NOTHING,
        context,
        List.of(),
        QuestionDetails.NONE,
        false,
        false,
        Optional.empty());
  }

  public Facts facts() {
    return content.facts();
  }

  public Set<Signal> signals() {
    return content.signals();
  }

  public Map<Fact, FactReading> readings() {
    return content.readings();
  }

  /** Returns the question that was asked before the message. */
  public Optional<Question> asked() {
    return context.asked();
  }

  /** Returns the time it names, where it goes on about a call: "in like 20 minutes". */
  public Optional<Instant> timeOfCall() {
    String words = "call me " + TextNormalizer.normalize(text).replace("like ", "");
    return CallbackRequests.findIn(words, facts(), context.now()).map(OffsetDateTime::toInstant);
  }

  /** Returns whether something was read half sure, or nothing was read at all. */
  public boolean isUnclear() {
    return content.isUnclear();
  }
}
