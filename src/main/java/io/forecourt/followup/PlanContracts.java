package io.forecourt.followup;

import io.forecourt.lead.Band;
import io.forecourt.process.BrokenModel;
import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Answers;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What plans of touches have to say: they end, and do not pester the buyer. */
@Component
class PlanContracts implements DecisionContracts {

  /** Between two messages, and between two calls. */
  private static final Duration PAUSE = Duration.ofHours(4);

  @Override
  public List<DecisionContract> contracts() {
    return List.of(
        plan(Decisions.FOLLOW_UP_CADENCE, Duration.ofDays(365)),
        plan(Decisions.RETENTION_PLAN, Duration.ofDays(7_300)));
  }

  private static DecisionContract plan(String decision, Duration longest) {
    return DecisionContract.of(
            decision,
            true,
            List.of(
                Input.store(),
                Input.oneOf("band", Band.values()).orMissing(),
                Input.number("step", 1, PlanReader.MOST_TOUCHES)),
            List.of(
                Output.period("after", Duration.ZERO, longest),
                Output.oneOf("action", Set.of("CALL", "MESSAGE", "END")),
                Output.unaskedTemplate("template").orEmpty(),
                Output.period("within", Duration.ofMinutes(5), Duration.ofDays(60)).orEmpty(),
                Output.text("task")))
        .with(answers -> tryPlan(decision, answers));
  }

  private static List<String> tryPlan(String decision, Answers answers) {
    Set<String> faults = new LinkedHashSet<>();
    List<Band> bands = new ArrayList<>(Arrays.asList(Band.values()));
    bands.add(null);
    bands.forEach(band -> tryPlan(decision, band, answers, faults));
    return List.copyOf(faults);
  }

  private static void tryPlan(String decision, Band band, Answers answers, Set<String> faults) {
    Instant last = Instant.EPOCH;
    Map<Touch.Action, Instant> lastOf = new HashMap<>();
    for (int step = 1; step <= PlanReader.MOST_TOUCHES; step++) {
      List<Map<String, Object>> rows = answers.to(inputs(band, step));
      if (rows.size() != 1) {
        return;
      }
      PlanRow row = new PlanRow(decision, step, rows.get(0));
      try {
        if (row.action().isEmpty()) {
          tryAfterEnd(decision, band, step, answers, faults);
          return;
        }
        Instant due = PlanRow.after(Instant.EPOCH, row.pause("after"), ZoneOffset.UTC);
        tryTouch(row, step, due, last, lastOf, faults);
        last = due;
      } catch (BrokenModel e) {
        faults.add(e.getMessage());
        return;
      }
    }
    faults.add(
        "After %d touches still no row says END in the column 'action', so it never stops. End the plan."
            .formatted(PlanReader.MOST_TOUCHES));
  }

  /** What comes after the end is never made; a row was deleted without numbering the others. */
  private static void tryAfterEnd(
      String decision, Band band, int end, Answers answers, Set<String> faults) {
    if (end == 1) {
      faults.add("A lead with the band %s gets no touch at all. Add one.".formatted(band));
    }
    for (int step = end + 1; step <= PlanReader.MOST_TOUCHES; step++) {
      List<Map<String, Object>> rows = answers.to(inputs(band, step));
      if (rows.size() == 1 && new PlanRow(decision, step, rows.get(0)).action().isPresent()) {
        faults.add(
            "Touch %d is never made, because the plan ends at touch %d. Number the touches without a gap."
                .formatted(step, end));
        return;
      }
    }
  }

  private static Map<String, Object> inputs(Band band, int step) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", "any-store");
    inputs.put("band", band == null ? null : band.name());
    inputs.put("step", step);
    return inputs;
  }

  private static void tryTouch(
      PlanRow row,
      int step,
      Instant due,
      Instant last,
      Map<Touch.Action, Instant> lastOf,
      Set<String> faults) {
    Touch.Action action = row.action().orElseThrow();
    if (action == Touch.Action.MESSAGE && row.text("template").isEmpty()) {
      faults.add("Touch %d is a message without a template. Name one.".formatted(step));
    }
    if (action == Touch.Action.CALL && row.text("within").isEmpty()) {
      faults.add(
          "Touch %d is a call without time for it. Fill in 'within', such as PT2H."
              .formatted(step));
    }
    if (due.isBefore(last)) {
      faults.add(
          "Touch %d comes before touch %d. The column 'after' counts from the start of the plan, so it has to grow."
              .formatted(step, step - 1));
    } else if (lastOf.containsKey(action) && due.isBefore(lastOf.get(action).plus(PAUSE))) {
      faults.add(
          "Touch %d comes less than 4 hours after the last %s. Give the buyer more time."
              .formatted(step, action == Touch.Action.CALL ? "call" : "message"));
    }
    lastOf.put(action, due);
  }
}
