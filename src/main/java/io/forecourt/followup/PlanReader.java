package io.forecourt.followup;

import io.forecourt.lead.Lead;
import io.forecourt.process.BrokenModel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The touches of one round of a plan, each read once. The plan comes from a table that a dealer
 * edits, so code bounds it: a round ends, and two touches of a kind are a pause apart.
 */
final class PlanReader {

  /** No plan has more touches; one that goes on beyond has no END. */
  static final int MOST_TOUCHES = 50;

  /** Between two calls or two messages, whatever the table says. */
  static final Duration PAUSE = Duration.ofMinutes(15);

  private final PlanSteps steps;
  private final Lead lead;
  private final String plan;
  private final String round;
  private final Instant start;
  private final Map<Integer, Optional<PlannedTouch>> read = new HashMap<>();
  private final Optional<Touch> last;

  /**
   * @param start when the round began
   * @param last the last touch that was planned, if any
   */
  PlanReader(
      PlanSteps steps, Lead lead, String plan, String round, Instant start, Optional<Touch> last) {
    this.steps = steps;
    this.lead = lead;
    this.plan = plan;
    this.round = round;
    this.start = start;
    this.last = last;
  }

  /** Returns the number of the first touch that is still to be planned. */
  int firstStep() {
    return last.map(Touch::step).orElse(0) + 1;
  }

  /**
   * Returns a touch.
   *
   * @return empty after the last one
   * @throws BrokenModel if the plan does not end
   */
  Optional<PlannedTouch> find(int step) {
    if (step > MOST_TOUCHES) {
      throw new BrokenModel(
          "Table %s: after %d touches still no row says END in the cell 'action'. End the plan."
              .formatted(plan, MOST_TOUCHES));
    }
    Optional<PlannedTouch> known = read.get(step);
    if (known == null) {
      known = steps.find(lead, plan, round, step, start).map(touch -> afterPause(step, touch));
      read.put(step, known);
    }
    return known;
  }

  private PlannedTouch afterPause(int step, PlannedTouch planned) {
    return before(step)
        .filter(earlier -> earlier.action() == planned.touch().action())
        .map(earlier -> earlier.dueAt().plus(PAUSE))
        .filter(earliest -> earliest.isAfter(planned.touch().dueAt()))
        .map(planned::postponedTo)
        .orElse(planned);
  }

  private Optional<Touch> before(int step) {
    return step == firstStep() ? last : find(step - 1).map(PlannedTouch::touch);
  }
}
