package io.forecourt.followup;

import io.forecourt.lead.Lead;
import io.forecourt.process.DecisionTables;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the steps of a plan from its decision, with the moments at which they are due. */
@Component
class PlanSteps {

  private final DecisionTables decisions;
  private final Stores stores;
  private final Clock clock;

  PlanSteps(DecisionTables decisions, Stores stores, Clock clock) {
    this.decisions = decisions;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * Returns a step of a plan.
   *
   * @param start when the plan began
   * @return empty after the last step
   */
  Optional<PlannedTouch> find(Lead lead, String plan, String round, int step, Instant start) {
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
        new PlannedTouch(
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

  /** Days, months and years by the store's calendar, hours and minutes by the clock. */
  private static Instant after(Instant start, String pause, Store store) {
    return pause.contains("T")
        ? start.plus(Duration.parse(pause))
        : start.atZone(store.zone()).plus(Period.parse(pause)).toInstant();
  }

  private static String text(DecisionTables.Ruling ruling, String output) {
    return ruling.outputs().get(output) instanceof String text ? text : "";
  }
}
