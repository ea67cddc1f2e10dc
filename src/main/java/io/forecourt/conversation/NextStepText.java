package io.forecourt.conversation;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.sla.Deadlines;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Phrases the rep's next step for the buyer: "will call you by 2:15 PM CDT today". */
@Component
public class NextStepText {

  private static final Set<Channel> WRITTEN =
      Set.of(Channel.TEXT, Channel.EMAIL, Channel.WHATSAPP, Channel.CHAT);

  private final Deadlines deadlines;
  private final LeadFacts facts;
  private final Customers customers;
  private final Stores stores;
  private final Clock clock;

  NextStepText(
      Deadlines deadlines, LeadFacts facts, Customers customers, Stores stores, Clock clock) {
    this.deadlines = deadlines;
    this.facts = facts;
    this.customers = customers;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * @param callWithin a clock of {@code sla-policy}
   * @param callback the moment for which the buyer asked
   */
  public String words(Lead lead, String callWithin, Optional<Instant> callback) {
    Instant now = clock.instant();
    Store store = stores.get(lead.store());
    boolean agreed = callback.filter(now::isBefore).isPresent();
    Instant due = deadlines.call(lead, callWithin, callback, now).due();
    return (prefersWriting(lead) ? "will write to you" : "will call you")
        + (agreed ? " at " : " by ")
        + StoreFormats.dateTime(due, now, store);
  }

  /** Returns the values of a message block that promises the next step. */
  public Map<String, String> promise(Lead lead, String callWithin, Optional<Instant> callback) {
    return Map.of("nextStep", words(lead, callWithin, callback));
  }

  private boolean prefersWriting(Lead lead) {
    return Optional.ofNullable(facts.findByLead(lead.id()).contact())
            .map(contact -> contact.channel())
            .filter(WRITTEN::contains)
            .isPresent()
        || customers.get(lead.customerId()).phones().isEmpty();
  }
}
