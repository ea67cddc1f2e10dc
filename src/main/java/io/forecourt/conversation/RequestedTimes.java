package io.forecourt.conversation;

import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.RequestedTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** When the buyer of a lead asked to be contacted, as far as that is still to come. */
@Component
public class RequestedTimes {

  private final Assistant assistant;
  private final LeadFacts facts;
  private final Deadlines deadlines;
  private final Clock clock;

  RequestedTimes(Assistant assistant, LeadFacts facts, Deadlines deadlines, Clock clock) {
    this.assistant = assistant;
    this.facts = facts;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  public RequestedTime find(Lead lead) {
    return find(lead, facts.findByLead(lead.id()).contact());
  }

  /**
   * @param contact with the hours of the day for which the buyer asked, or null
   */
  public RequestedTime find(Lead lead, Facts.Contact contact) {
    return deadlines.requested(lead, assistant.callbackAt(lead.id()), contact, clock.instant());
  }

  /** Returns whether something is due at the very time for which the buyer asked. */
  public Predicate<Instant> isAtRequest(Lead lead) {
    Optional<Instant> callback = assistant.callbackAt(lead.id());
    Facts.Contact contact = facts.findByLead(lead.id()).contact();
    // Hours that begin when it is due have begun by then: they are looked at from just before.
    return due ->
        deadlines
            .requested(lead, callback, contact, due.minusMillis(1))
            .at()
            .filter(due::equals)
            .isPresent();
  }
}
