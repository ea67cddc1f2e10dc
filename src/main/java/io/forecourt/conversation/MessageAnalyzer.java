package io.forecourt.conversation;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.Question;
import io.forecourt.understanding.Signal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns a reading into what it means for the conversation, once its facts are recorded. */
@Component
class MessageAnalyzer {

  /** Signals that replies or the outbound gate handle. */
  private static final Set<Signal> NO_CONCERN =
      EnumSet.of(
          Signal.OPT_OUT,
          Signal.WRONG_PERSON,
          Signal.PRICE_QUESTION,
          Signal.AVAILABILITY_QUESTION,
          Signal.CONFIRM);

  private final LeadFacts facts;

  MessageAnalyzer(LeadFacts facts) {
    this.facts = facts;
  }

  MessageAnalysis analyze(Lead lead, MessageReading message) {
    boolean answered =
        message
            .asked()
            .filter(question -> question.isSettledIn(facts.findByLead(lead.id())))
            // A car that is gone stays settled until another one is named.
            .filter(question -> question != Question.VEHICLE || message.facts().vehicle() != null)
            .isPresent();
    return new MessageAnalysis(
        concerns(message),
        message.questions(),
        !message.facts().said().isEmpty(),
        answered,
        message.evasive(),
        message.signals().contains(Signal.CONFIRM),
        message.callbackAt());
  }

  private static Set<String> concerns(MessageReading message) {
    Set<String> concerns = new LinkedHashSet<>();
    message.signals().stream()
        .filter(signal -> !NO_CONCERN.contains(signal))
        .forEach(signal -> concerns.add(signal.name()));
    if (message.content().spanish()) {
      concerns.add(EscalationPolicy.SPANISH);
    }
    return concerns;
  }
}
