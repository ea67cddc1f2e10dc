package io.forecourt.scoring;

import io.forecourt.lead.Band;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Answers;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What scoring asks of its decisions. */
@Component
class ScoringContracts implements DecisionContracts {

  private static final List<String> GRADES = List.of("A", "B", "C", "D");
  private static final int MANY = 1_000_000;
  private static final int MOST_POINTS = 100;

  /** The same as {@link ScoringInputs} gives. */
  private static final List<Input> SIGNALS =
      List.of(
          Input.store(),
          Input.oneOf("channel", Channel.values()),
          Input.oneOf("sourceClass", List.of("FIRST_PARTY", "THIRD_PARTY", "PHONE", "SHOWROOM")),
          Input.flag("hasName"),
          Input.flag("reachable"),
          Input.flag("junk"),
          Input.flag("localBuyer"),
          Input.flag("specificVehicle"),
          Input.oneOf("timeline", Facts.Timeline.Bucket.values()).orMissing(),
          Input.oneOf("financing", Facts.Financing.values()).orMissing(),
          Input.flag("tradeIn"),
          Input.flag("budgetStated"),
          Input.number("factsComplete", 0, 6),
          Input.number("visits", 0, MANY).orMissing(),
          Input.number("vehiclePages", 0, MANY).orMissing(),
          Input.number("pageSeconds", 0, MANY).orMissing(),
          Input.number("formDepth", 0, MANY).orMissing(),
          Input.flag("afterHours"),
          Input.number("earlierLeads", 0, MANY),
          Input.number("enquiries", 0, MANY),
          Input.number("replies", 0, MANY));

  @Override
  public List<DecisionContract> contracts() {
    return List.of(
        DecisionContract.of(
            Decisions.LEAD_GRADE,
            true,
            SIGNALS,
            List.of(Output.oneOf("grade", Set.copyOf(GRADES)))),
        DecisionContract.of(
            Decisions.LEAD_SCORE,
            false,
            SIGNALS,
            List.of(
                Output.text("dimension"),
                Output.whole("points", -MOST_POINTS, MOST_POINTS),
                Output.text("reason"))),
        DecisionContract.of(
                Decisions.SCORE_BAND,
                true,
                List.of(Input.oneOf("grade", GRADES), Input.number("score", 0, MOST_POINTS)),
                List.of(Output.oneOf("band", Set.of("LOW", "MEDIUM", "HIGH", "HOT"))))
            .with(ScoringContracts::tryBands));
  }

  /** A better score must not get a lower band. */
  private static List<String> tryBands(Answers answers) {
    List<String> faults = new ArrayList<>();
    for (String grade : GRADES) {
      Band highest = Band.LOW;
      for (int score = 0; score <= MOST_POINTS && faults.isEmpty(); score++) {
        List<Map<String, Object>> rows = answers.to(Map.of("grade", grade, "score", score));
        if (rows.size() == 1) {
          Band band = Band.valueOf((String) rows.get(0).get("band"));
          if (band.compareTo(highest) < 0) {
            faults.add(
                "With grade %s, %d points get the band %s, and fewer points get %s. Order the rows by score."
                    .formatted(grade, score, band, highest));
          }
          highest = band;
        }
      }
      if (grade.equals("A") && highest == Band.LOW) {
        faults.add("Even the best lead gets the band LOW. Give high scores a higher band.");
      }
    }
    return faults;
  }
}
