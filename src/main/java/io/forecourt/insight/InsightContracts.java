package io.forecourt.insight;

import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What reports and audits ask of their decisions. */
@Component
class InsightContracts implements DecisionContracts {

  private static final int MOST = 1_000;

  @Override
  public List<DecisionContract> contracts() {
    return List.of(
        DecisionContract.of(
            Decisions.BENCHMARKS,
            true,
            List.of(
                Input.store().orMissing(),
                Input.open("figure", "any-figure"),
                Input.open("of", "any-class").orMissing()),
            List.of(
                Output.number("from", 0, MOST).orEmpty(),
                Output.number("target", 0, MOST).orEmpty(),
                Output.number("to", 0, MOST).orEmpty(),
                Output.number("alarmBelow", 0, MOST).orEmpty(),
                Output.number("alarmAbove", 0, MOST).orEmpty())),
        DecisionContract.of(
            Decisions.QUALITY_SAMPLE,
            true,
            List.of(Input.store()),
            List.of(
                Output.whole("leadsPerSegment", 1, 500),
                Output.whole("callsPerRep", 0, 50),
                Output.whole("baselineDays", 7, 730))));
  }
}
