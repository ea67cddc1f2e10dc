package io.forecourt.followup;

import io.forecourt.lead.Lead;
import io.forecourt.process.BrokenModel;
import io.forecourt.process.DecisionTables;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
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
   * @throws BrokenModel if a cell of its row cannot be read
   */
  Optional<PlannedTouch> find(Lead lead, String plan, String round, int step, Instant start) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", lead.store());
    inputs.put("band", lead.band().map(Enum::name).orElse(null));
    inputs.put("step", step);
    DecisionTables.Ruling ruling = decisions.evaluateRule(plan, inputs);
    PlanRow row = new PlanRow(plan, step, ruling.outputs());
    Optional<Touch.Action> action = row.action();
    if (action.isEmpty()) {
      return Optional.empty();
    }
    Store store = stores.get(lead.store());
    Instant due =
        store.hours().openAtOrAfter(PlanRow.after(start, row.pause("after"), store.zone()));
    Optional<TemporalAmount> within =
        row.text("within").isEmpty() ? Optional.empty() : Optional.of(row.pause("within"));
    return Optional.of(
        new PlannedTouch(
            new Touch(
                lead.id(),
                plan,
                ruling.version(),
                round,
                start,
                step,
                action.get(),
                Optional.of(row.text("template")).filter(template -> !template.isEmpty()),
                due),
            within.map(pause -> callBy(due, pause, store)).orElse(due),
            row.text("task")));
  }

  private Instant callBy(Instant due, TemporalAmount within, Store store) {
    Instant from = due.isBefore(clock.instant()) ? clock.instant() : due;
    return within instanceof Duration time
        ? store.hours().add(from, time)
        : PlanRow.after(from, within, store.zone());
  }
}
