package io.forecourt.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.process.DecisionFiles;
import io.forecourt.process.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row for each rule, and the boundaries between them. */
class ScoringDecisionTest {

  @ParameterizedTest
  @CsvSource({
    "true,  true,  true,  true,  WITHIN_7_DAYS,  D",
    "false, false, true,  false, ,               D",
    "false, false, true,  true,  WITHIN_7_DAYS,  C",
    "false, true,  true,  true,  WITHIN_7_DAYS,  A",
    "false, true,  true,  true,  WITHIN_30_DAYS, A",
    "false, true,  true,  true,  WITHIN_90_DAYS, B",
    "false, true,  true,  false, WITHIN_7_DAYS,  B",
    "false, true,  true,  true,  JUST_LOOKING,   B",
    "false, true,  false, true,  WITHIN_7_DAYS,  C"
  })
  void shouldGrade(
      boolean junk, boolean reachable, boolean name, boolean car, String timeline, String grade) {
    Map<String, Object> inputs = nothingKnown();
    inputs.put("junk", junk);
    inputs.put("reachable", reachable);
    inputs.put("hasName", name);
    inputs.put("specificVehicle", car);
    inputs.put("timeline", timeline);

    assertThat(DecisionFiles.evaluateSingle(Decisions.LEAD_GRADE, inputs))
        .containsEntry("grade", grade);
  }

  @ParameterizedTest
  @CsvSource({
    "localBuyer, true, 20",
    "timeline, WITHIN_30_DAYS, 15",
    "timeline, WITHIN_7_DAYS, 25",
    "timeline, WITHIN_90_DAYS, 5",
    "timeline, JUST_LOOKING, 0",
    "specificVehicle, true, 10",
    "visits, 1, 0",
    "visits, 2, 5",
    "visits, 3, 10",
    "visits, 4, 15",
    "visits, 400, 15",
    "financing, CASH, 8",
    "tradeIn, true, 8",
    "budgetStated, true, 7",
    "earlierLeads, 1, 8",
    "sourceClass, SHOWROOM, 15",
    "sourceClass, PHONE, 12",
    "sourceClass, FIRST_PARTY, 10",
    "sourceClass, THIRD_PARTY, 2",
    "vehiclePages, 7, 0",
    "vehiclePages, 8, 5",
    "pageSeconds, 299, 0",
    "pageSeconds, 300, 7",
    "formDepth, 2, 0",
    "formDepth, 3, 3",
    "afterHours, true, 3",
    "enquiries, 2, 8",
    "enquiries, 3, 12",
    "enquiries, 1, 0"
  })
  void shouldGivePoints(String signal, String value, int points) {
    Map<String, Object> inputs = nothingKnown();
    inputs.put(signal, typed(value));

    List<Map<String, Object>> reasons = DecisionFiles.evaluate(Decisions.LEAD_SCORE, inputs);

    assertThat(reasons.stream().mapToInt(rule -> ((Number) rule.get("points")).intValue()).sum())
        .isEqualTo(points);
    assertThat(reasons).allSatisfy(rule -> assertThat((String) rule.get("reason")).isNotBlank());
  }

  @Test
  void shouldWeighStatedIntentMost() {
    Map<String, Object> all = nothingKnown();
    all.putAll(
        Map.of(
            "timeline",
            "WITHIN_7_DAYS",
            "specificVehicle",
            true,
            "financing",
            "CASH",
            "tradeIn",
            true,
            "budgetStated",
            true,
            "localBuyer",
            true,
            "earlierLeads",
            3,
            "sourceClass",
            "SHOWROOM"));
    all.putAll(
        Map.of(
            "visits",
            9,
            "vehiclePages",
            9,
            "pageSeconds",
            900,
            "formDepth",
            9,
            "afterHours",
            true,
            "enquiries",
            5));
    Map<String, Integer> byDimension = new HashMap<>();
    for (Map<String, Object> rule : DecisionFiles.evaluate(Decisions.LEAD_SCORE, all)) {
      byDimension.merge(
          (String) rule.get("dimension"), ((Number) rule.get("points")).intValue(), Integer::sum);
    }

    assertThat(byDimension).containsOnlyKeys("INTENT", "BEHAVIOUR", "SOURCE", "CUSTOMER");
    assertThat(byDimension.values()).allMatch(points -> points <= byDimension.get("INTENT"));
  }

  @ParameterizedTest
  @CsvSource({
    "A, 0, LOW",
    "A, 25, LOW",
    "A, 26, MEDIUM",
    "B, 50, MEDIUM",
    "A, 51, HIGH",
    "C, 75, HIGH",
    "A, 76, HOT",
    "A, 100, HOT",
    "D, 100, LOW"
  })
  void shouldPutScoresIntoBands(String grade, int score, String band) {
    assertThat(
            DecisionFiles.evaluateSingle(
                Decisions.SCORE_BAND, Map.of("grade", grade, "score", score)))
        .containsEntry("band", band);
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST_RESPONSE, LOW, false, PT1M, ALWAYS",
    "STOCK_ANSWER, HOT, true, PT2S, ALWAYS",
    "CRM_ANSWER, HOT, true, PT60S, ALWAYS",
    "FIRST_CONTACT, HOT, true, PT5M, OPEN",
    "FIRST_CONTACT, HIGH, true, PT5M, OPEN",
    "FIRST_CONTACT, MEDIUM, true, PT30M, OPEN",
    "FIRST_CONTACT, LOW, true, PT2H, OPEN",
    "FIRST_CONTACT, HOT, false, PT30M, OPEN",
    "NEXT_STEP, LOW, true, PT4H, OPEN",
    "INTAKE_REVIEW, , true, PT15M, OPEN",
    "UNHEARD_OF, , true, PT1H, OPEN"
  })
  void shouldSetDeadlines(String clock, String band, boolean open, String within, String counts) {
    Map<String, Object> inputs =
        new HashMap<>(Map.of("store", "riverside", "clock", clock, "open", open, "channel", "WEB"));
    inputs.put("band", band);

    assertThat(DecisionFiles.evaluateSingle(Decisions.SLA_POLICY, inputs))
        .containsEntry("within", within)
        .containsEntry("counts", counts);
  }

  @ParameterizedTest
  @CsvSource({
    "true, A, HOT, WEB, REP, true",
    "false, A, HOT, WEB, REP, false",
    "false, D, LOW, WEB, BDC, false",
    "false, A, LOW, WALK_IN, REP, false",
    "false, B, MEDIUM, WEB, BDC, false"
  })
  void shouldRoute(
      boolean known, String grade, String band, String channel, String role, boolean keep) {
    assertThat(
            DecisionFiles.evaluateSingle(
                Decisions.LEAD_ROUTING,
                Map.of(
                    "store",
                    "s",
                    "knownOwnerIsIn",
                    known,
                    "grade",
                    grade,
                    "band",
                    band,
                    "channel",
                    channel,
                    "language",
                    "en")))
        .containsEntry("role", role)
        .containsEntry("keepKnown", keep);
  }

  private static Object typed(String value) {
    if (value.matches("\\d+")) {
      return Integer.valueOf(value);
    }
    return value.equals("true") ? true : value;
  }

  private static Map<String, Object> nothingKnown() {
    Map<String, Object> inputs = new HashMap<>();
    for (String flag :
        List.of(
            "junk",
            "reachable",
            "hasName",
            "specificVehicle",
            "tradeIn",
            "budgetStated",
            "localBuyer",
            "afterHours")) {
      inputs.put(flag, false);
    }
    for (String number :
        List.of(
            "visits",
            "vehiclePages",
            "pageSeconds",
            "formDepth",
            "earlierLeads",
            "enquiries",
            "replies")) {
      inputs.put(number, 0);
    }
    for (String text : List.of("timeline", "financing", "sourceClass", "channel")) {
      inputs.put(text, null);
    }
    inputs.put("store", "riverside");
    return inputs;
  }
}
