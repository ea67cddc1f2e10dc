package io.forecourt.conversation;

import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.delivery.OwnerNotice;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.understanding.MessageReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the owner that a buyer writes Spanish; a rep takes over where the store does not. */
@Component
public class ThreadLanguage {

  private static final String SPANISH = "es";
  private static final String HANDED_OVER = "spanish-handed-over";

  private final Customers customers;
  private final AssistantProperties properties;
  private final OutboundGate outboundGate;
  private final ApplicationEventPublisher events;

  ThreadLanguage(
      Customers customers,
      AssistantProperties properties,
      OutboundGate outboundGate,
      ApplicationEventPublisher events) {
    this.customers = customers;
    this.properties = properties;
    this.outboundGate = outboundGate;
    this.events = events;
  }

  /** Tells the owner that a buyer writes Spanish, once. */
  public void update(Lead lead, MessageReading message) {
    if (!message.content().spanish() || !customers.recordLanguage(lead.customerId(), SPANISH)) {
      return;
    }
    if (!properties.speaks(lead.store(), SPANISH)) {
      outboundGate.send(lead.id(), HANDED_OVER);
    }
    events.publishEvent(
        new OwnerNotice(lead, "Writes in Spanish. Reply, or reassign to a Spanish speaker."));
  }
}
