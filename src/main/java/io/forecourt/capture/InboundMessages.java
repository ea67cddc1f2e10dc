package io.forecourt.capture;

import io.forecourt.lead.BuyerWrote;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.OptOuts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what a buyer writes: stored first, followed afterwards. */
@Component
class InboundMessages {

  /** A message of one of these words alone ends everything (FCC 47 CFR 64.1200(a)(10)). */
  private static final Set<String> STOP =
      Set.of(
          "STOP", "QUIT", "END", "REVOKE", "OPT OUT", "OPTOUT", "CANCEL", "UNSUBSCRIBE", "STOPALL");

  private final Leads leads;
  private final Conversation conversation;
  private final LeadEvents leadEvents;
  private final OptOuts optOuts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InboundMessages(
      Leads leads,
      Conversation conversation,
      LeadEvents leadEvents,
      OptOuts optOuts,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.leads = leads;
    this.conversation = conversation;
    this.leadEvents = leadEvents;
    this.optOuts = optOuts;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param leadId the lead whose thread it joined: the customer's open one, where there is one
   */
  record Taken(UUID leadId, List<String> signals) {}

  Taken take(Lead addressed, Channel channel, String text, Optional<String> externalId) {
    boolean stop = isStop(text);
    if (stop) {
      // Alone and before anything else: whatever fails after it does not take it back.
      optOuts.record(addressed.customerId(), "Wrote " + text.strip() + ".");
    }
    Lead lead =
        addressed.isOpen() ? addressed : leads.openOf(addressed.customerId()).orElse(addressed);
    transaction.executeWithoutResult(status -> keep(lead, channel, text, externalId, stop));
    return new Taken(lead.id(), stop ? List.of("OPT_OUT") : List.of());
  }

  private void keep(
      Lead lead, Channel channel, String text, Optional<String> externalId, boolean stop) {
    Message message =
        new Message(clock.instant(), Message.Direction.IN, channel, Message.Author.BUYER, text);
    boolean isNew = conversation.add(lead.id(), message, externalId).isPresent();
    if (isNew && !stop) {
      leadEvents.store(lead.id(), LeadEvent.Kind.REPLY, externalId);
      events.publishEvent(new BuyerWrote(lead));
    }
  }

  private static boolean isStop(String text) {
    return STOP.contains(text.strip().replaceAll("[.!]+$", "").strip().toUpperCase(Locale.ROOT));
  }
}
