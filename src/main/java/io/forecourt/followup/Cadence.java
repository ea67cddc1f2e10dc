package io.forecourt.followup;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.messaging.gate.CallGate;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the next touch of a plan out of its decision, and says when it is due. */
@Component
class Cadence {

  private static final Set<LeadEvent.Kind> BUYER_IN_TOUCH =
      EnumSet.of(LeadEvent.Kind.REPLY, LeadEvent.Kind.CONTACT, LeadEvent.Kind.INQUIRY);

  private final DecisionTables decisions;
  private final Touches touches;
  private final Stores stores;
  private final LeadEvents events;
  private final CallGate callGate;
  private final SlaClocks slaClocks;
  private final JdbcClient jdbc;
  private final Clock clock;

  Cadence(
      DecisionTables decisions,
      Touches touches,
      Stores stores,
      LeadEvents events,
      CallGate callGate,
      SlaClocks slaClocks,
      JdbcClient jdbc,
      Clock clock) {
    this.decisions = decisions;
    this.touches = touches;
    this.stores = stores;
    this.events = events;
    this.callGate = callGate;
    this.slaClocks = slaClocks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param callBy until when a call counts as made
   * @param task what to do, in words
   */
  record Planned(Touch touch, Instant callBy, String task) {}

  /** A plan counts from one moment, so that a late touch does not make all later ones late. */
  Optional<Planned> planNext(Lead lead, String plan, String round) {
    Instant start = startOf(lead, plan, round);
    boolean noCalls = touches.lastCallWasWrongNumber(lead.id());
    int step = touches.findLast(round).map(Touch::step).orElse(0) + 1;
    Optional<Planned> next = step(lead, plan, round, step, start);
    while (next.isPresent()
        && ((isCall(next.get()) && (noCalls || isClosedToCalls(next.get())))
            || isPast(lead, next.get(), start))) {
      step++;
      next = step(lead, plan, round, step, start);
    }
    return next;
  }

  /** Since the plan began, or since its last touch: also what came before the plan listened. */
  boolean buyerGotInTouch(Lead lead, String round) {
    Instant since =
        touches
            .findLastDone(round)
            .orElseGet(() -> startOf(lead, Decisions.FOLLOW_UP_CADENCE, round));
    return events.hasOccurredSince(lead.id(), BUYER_IN_TOUCH, since);
  }

  /** Several touches whose day is over are not made up for in a row: the last one will do. */
  private boolean isPast(Lead lead, Planned planned, Instant start) {
    Touch touch = planned.touch();
    int later = touch.step() + 1;
    Optional<Planned> next = step(lead, touch.plan(), touch.round(), later, start);
    while (next.isPresent() && !next.get().touch().dueAt().isAfter(clock.instant())) {
      if (next.get().touch().dueAt().isAfter(touch.dueAt())) {
        return true;
      }
      later++;
      next = step(lead, touch.plan(), touch.round(), later, start);
    }
    return false;
  }

  private Optional<Planned> step(Lead lead, String plan, String round, int step, Instant start) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", lead.store());
    inputs.put("band", lead.band().map(Enum::name).orElse(null));
    inputs.put("step", step);
    DecisionTables.Ruling ruling = decisions.evaluateRule(plan, inputs);
    String action = (String) ruling.outputs().get("action");
    if (action.equals("END")) {
      return Optional.empty();
    }
    Store store = stores.get(lead.store());
    Instant due = store.hours().openAtOrAfter(after(start, text(ruling, "after"), store));
    String within = text(ruling, "within");
    return Optional.of(
        new Planned(
            new Touch(
                lead.id(),
                plan,
                ruling.version(),
                round,
                start,
                step,
                Touch.Action.valueOf(action),
                Optional.of(text(ruling, "template")).filter(template -> !template.isEmpty()),
                due),
            within.isEmpty() ? due : callBy(due, within, store),
            text(ruling, "task")));
  }

  private Instant callBy(Instant due, String within, Store store) {
    Instant from = due.isBefore(clock.instant()) ? clock.instant() : due;
    return within.contains("T")
        ? store.hours().add(from, Duration.parse(within))
        : after(from, within, store);
  }

  /** A lead that nobody has reached is followed up from its arrival, any other one from now. */
  private Instant startOf(Lead lead, String plan, String round) {
    Optional<Touch> last = touches.findLast(round);
    if (last.isPresent()) {
      return last.get().startedAt();
    }
    if (plan.equals(Decisions.RETENTION_PLAN)) {
      return soldOn(lead);
    }
    boolean reachedBefore =
        slaClocks.findByLead(lead.id()).stream()
            .anyMatch(each -> each.name() == ClockName.FIRST_CONTACT && each.metAt() != null);
    return reachedBefore || touches.hasEarlierRound(lead.id(), plan, round)
        ? clock.instant()
        : lead.receivedAt();
  }

  private Instant soldOn(Lead lead) {
    LocalDate day =
        jdbc.sql(
                "select coalesce(sold_on, closed_at::date) from forecourt.lead_outcome"
                    + " where lead_id = :lead and reopened_at is null")
            .param("lead", lead.id())
            .query(LocalDate.class)
            .single();
    return day.atStartOfDay(stores.get(lead.store()).zone()).toInstant();
  }

  /** Days, months and years by the store's calendar, hours and minutes by the clock. */
  private static Instant after(Instant start, String pause, Store store) {
    return pause.contains("T")
        ? start.plus(Duration.parse(pause))
        : start.atZone(store.zone()).plus(Period.parse(pause)).toInstant();
  }

  private boolean isClosedToCalls(Planned planned) {
    return !callGate.decide(planned.touch().leadId(), planned.touch().dueAt()).isSent();
  }

  private static boolean isCall(Planned planned) {
    return planned.touch().action() == Touch.Action.CALL;
  }

  private static String text(DecisionTables.Ruling ruling, String output) {
    return ruling.outputs().get(output) instanceof String text ? text : "";
  }
}
