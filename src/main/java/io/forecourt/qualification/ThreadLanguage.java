package io.forecourt.qualification;

import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.Gate;
import io.forecourt.messaging.OwnerNews;
import io.forecourt.qualification.language.MessageReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who once writes Spanish is somebody who speaks it, whatever the next message is in: a person
 * takes over, and the assistant says so.
 */
@Component
public class ThreadLanguage {

  private static final String SPANISH = "es";
  private static final String HANDED_OVER = "spanish-handed-over";

  private final Customers customers;
  private final Gate gate;
  private final ApplicationEventPublisher events;

  ThreadLanguage(Customers customers, Gate gate, ApplicationEventPublisher events) {
    this.customers = customers;
    this.gate = gate;
    this.events = events;
  }

  public void follow(Lead lead, MessageReading message) {
    if (!message.said().spanish() || !customers.recordLanguage(lead.customerId(), SPANISH)) {
      return;
    }
    gate.send(lead.id(), HANDED_OVER);
    events.publishEvent(
        new OwnerNews(lead, "Writes Spanish: please answer, or hand to somebody who speaks it."));
  }
}
