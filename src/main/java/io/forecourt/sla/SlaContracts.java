package io.forecourt.sla;

import io.forecourt.lead.Band;
import io.forecourt.lead.Channel;
import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Demand;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What {@link Deadlines} asks of the decision sla-policy, and which promises make sense. */
@Component
class SlaContracts implements DecisionContracts {

  private static final Duration LONGEST = Duration.ofDays(90);

  /** An administrator may add clocks. */
  private static final String ANOTHER_CLOCK = "any-other-clock";

  /** The clocks with narrower bounds than any other. */
  private static final List<Demand> BOUNDS =
      List.of(
          within(SlaPolicyRow.FIRST_RESPONSE, "PT1S", "PT15M"),
          within(SlaPolicyRow.STOCK_ANSWER, "PT1S", "PT5M"),
          within(SlaPolicyRow.CRM_ANSWER, "PT1S", "PT15M"),
          within(SlaPolicyRow.FIRST_CONTACT, "PT1M", "P2D"),
          within(SlaPolicyRow.NEXT_STEP, "PT1M", "P14D"),
          within(SlaPolicyRow.INTAKE_REVIEW, "PT1M", "P1D"),
          within(SlaPolicyRow.OPT_OUT_REVIEW, "PT1M", "P1D"),
          within(SlaPolicyRow.QUALIFY, "PT0S", "P1D"),
          within(SlaPolicyRow.SILENCE, "PT30S", "P1D"),
          within(SlaPolicyRow.HOT_SIGNAL, "PT1M", "PT30M"),
          within(SlaPolicyRow.HANDOFF_PICKUP, "PT1M", "P1D"),
          within(SlaPolicyRow.CALLBACK, "PT1M", "PT30M"),
          within(SlaPolicyRow.OFFER_NEXT_DATE, "PT0S", "P14D"),
          within(SlaPolicyRow.ASSISTANT_PAUSE, "PT1M", "P7D"),
          within(SlaPolicyRow.APPRAISAL, "PT1M", "P7D"),
          within(SlaPolicyRow.OFFER_APPROVAL, "PT1M", "P7D"),
          within(SlaPolicyRow.VISIT_CONFIRMATION, "PT1H", "P7D"),
          within(SlaPolicyRow.VISIT_REMINDER, "PT5M", "P2D"),
          new Demand(
              Map.of("clock", SlaPolicyRow.FIRST_CONTACT.name(), "band", Band.HOT.name()),
              row -> lies(row, Duration.ofMinutes(1), Duration.ofMinutes(45)),
              "A hot lead is called within 45 minutes at the latest."));

  @Override
  public List<DecisionContract> contracts() {
    return List.of(
        DecisionContract.of(
                Decisions.SLA_POLICY,
                true,
                List.of(
                    Input.store(),
                    Input.open("clock", names()),
                    Input.oneOf("band", Band.values()).orMissing(),
                    Input.oneOf("channel", Channel.values()).orMissing(),
                    Input.flag("open")),
                List.of(
                    Output.duration("within", Duration.ZERO, LONGEST),
                    Output.oneOf("counts", Set.of("OPEN", "ALWAYS", "CLOSING")),
                    Output.duration("remindBefore", Duration.ZERO, LONGEST),
                    Output.duration("escalateAfter", Duration.ZERO, LONGEST)))
            .with(BOUNDS));
  }

  private static String[] names() {
    return Stream.concat(
            Arrays.stream(SlaPolicyRow.values()).map(Enum::name), Stream.of(ANOTHER_CLOCK))
        .toArray(String[]::new);
  }

  private static Demand within(SlaPolicyRow clock, String shortest, String longest) {
    return new Demand(
        Map.of("clock", clock.name()),
        row -> lies(row, Duration.parse(shortest), Duration.parse(longest)),
        "The clock %s lies between %s and %s.".formatted(clock, shortest, longest));
  }

  private static boolean lies(Map<String, Object> row, Duration shortest, Duration longest) {
    Duration within = Duration.parse(String.valueOf(row.get("within")));
    return within.compareTo(shortest) >= 0 && within.compareTo(longest) <= 0;
  }
}
