package io.forecourt.insight;

import io.forecourt.lead.Lead;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the decision {@code sla-policy} allows, turned into moments. */
@Component
public class Deadlines {

  private final DecisionTables decisions;
  private final Stores stores;

  Deadlines(DecisionTables decisions, Stores stores) {
    this.decisions = decisions;
    this.stores = stores;
  }

  /**
   * When something is due, when its owner is reminded, when the manager hears of it.
   *
   * @param within as the policy says, an ISO 8601 duration
   */
  public record Deadline(String within, Instant due, Instant reminder, Instant escalation) {}

  /**
   * @param clock a name of the policy's first column
   * @param start from when the time counts
   */
  public Deadline of(Lead lead, String clock, Instant start) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("band", lead.band().map(Enum::name).orElse(null));
    inputs.put("channel", lead.channel().name());
    return of(lead.store(), clock, start, inputs);
  }

  /** For what does not belong to a lead yet. */
  public Deadline of(String store, String clock, Instant start) {
    return of(store, clock, start, new HashMap<>(Map.of()));
  }

  private Deadline of(String store, String clock, Instant start, Map<String, Object> inputs) {
    BusinessTime hours = stores.get(store).hours();
    inputs.putIfAbsent("band", null);
    inputs.putIfAbsent("channel", null);
    inputs.put("clock", clock);
    inputs.put("store", store);
    inputs.put("open", hours.isOpen(start));
    Map<String, Object> policy = decisions.evaluateSingle(Decisions.SLA_POLICY, inputs);
    Duration within = Duration.parse((String) policy.get("within"));
    Duration remindBefore = Duration.parse((String) policy.get("remindBefore"));
    Duration escalateAfter = Duration.parse((String) policy.get("escalateAfter"));
    boolean openTime = "OPEN".equals(policy.get("counts"));
    Instant due = openTime ? hours.add(start, within) : start.plus(within);
    Instant reminder = due.minus(remindBefore);
    Instant escalation = openTime ? hours.add(due, escalateAfter) : due.plus(escalateAfter);
    return new Deadline(
        within.toString(), due, reminder.isBefore(start) ? start : reminder, escalation);
  }
}
