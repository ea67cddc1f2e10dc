package io.forecourt.understanding;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.messaging.optout.OptOutIntent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that one message says, read once.
 *
 * @param text the buyer's own words
 * @param optOutIntent what it says about being written to
 * @param said its facts and signals
 * @param context what it was read against
 * @param questions what the buyer wants to know
 * @param evasive whether the buyer does not answer the question, or cannot
 * @param callbackAt when the buyer wants to be called
 */
public record MessageReading(
    String text,
    OptOutIntent optOutIntent,
    ParsedMessage said,
    MessageContext context,
    Set<BuyerQuestion> questions,
    boolean evasive,
    Optional<Instant> callbackAt) {

  /** Reading of a message in which a reader failed: it says nothing but its intent. */
  static MessageReading failed(EncodedMessage message, MessageContext context) {
    return new MessageReading(
        message.text(),
        message.optOutIntent(),
        ParsedMessage.NOTHING,
        context,
        Set.of(),
        false,
        Optional.empty());
  }

  public Facts facts() {
    return said.facts();
  }

  public Set<Signal> signals() {
    return said.signals();
  }

  public Map<Fact, FactReading> readings() {
    return said.readings();
  }

  /** The question that the message answers. */
  public Optional<Question> asked() {
    return context.asked();
  }

  /** Whether something it says was read half sure, or nothing was read at all. */
  public boolean isUnclear() {
    return said.isUnclear();
  }
}
