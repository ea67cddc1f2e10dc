package io.forecourt.sla;

import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.Stores;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deadlines of leads, from the decision {@code sla-policy}. */
@Component
public class Deadlines {

  private final DecisionTables decisions;
  private final Stores stores;

  Deadlines(DecisionTables decisions, Stores stores) {
    this.decisions = decisions;
    this.stores = stores;
  }

  /**
   * @param start from when the time counts
   */
  public Deadline of(Lead lead, SlaPolicyRow row, Instant start) {
    return of(lead, row.name(), start);
  }

  private Deadline of(Lead lead, String clock, Instant start) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("band", lead.band().map(Enum::name).orElse(null));
    inputs.put("channel", lead.channel().name());
    return of(lead.store(), clock, start, inputs);
  }

  /**
   * Returns when the buyer wants to be contacted.
   *
   * @param callback the moment for which the buyer asked
   * @param contact with the hours of the day for which the buyer asked, or null
   */
  public RequestedTime requested(
      Lead lead, Optional<Instant> callback, Facts.Contact contact, Instant now) {
    return RequestedTime.of(callback, contact, stores.get(lead.store()).hours(), now);
  }

  /**
   * Returns when a person has to call. A buyer who asked to be called at a certain time is called
   * then, and never before. The first contact counts from the arrival of the lead, unless that
   * deadline has passed; everything else counts from now.
   *
   * @param clock of {@code sla-policy}, as the decision {@code escalation} names it: an admin may
   *     have added it to both
   */
  public Deadline call(Lead lead, String clock, RequestedTime requested, Instant now) {
    if (requested.at().isPresent()) {
      Instant at = requested.at().get();
      return of(lead, clock, at).movedTo(at, now);
    }
    Deadline usual = unasked(lead, clock, now);
    return requested
        .latest()
        .filter(usual.due()::isAfter)
        .map(latest -> usual.movedTo(latest, now))
        .orElse(usual);
  }

  private Deadline unasked(Lead lead, String clock, Instant now) {
    if (clock.equals(SlaPolicyRow.FIRST_CONTACT.name())) {
      Deadline promised = of(lead, clock, lead.receivedAt());
      if (promised.due().isAfter(now)) {
        return promised;
      }
    }
    return of(lead, clock, now);
  }

  /** Returns the deadline of something that does not belong to a lead yet. */
  public Deadline of(String store, SlaPolicyRow row, Instant start) {
    return of(store, row.name(), start, new HashMap<>(Map.of()));
  }

  private Deadline of(String store, String clock, Instant start, Map<String, Object> inputs) {
    BusinessTime hours = stores.get(store).hours();
    inputs.putIfAbsent("band", null);
    inputs.putIfAbsent("channel", null);
    inputs.put("clock", clock);
    inputs.put("store", store);
    inputs.put("open", hours.isOpen(start));
    return SlaPolicy.from(decisions.evaluateSingle(Decisions.SLA_POLICY, inputs))
        .applyTo(start, hours);
  }
}
