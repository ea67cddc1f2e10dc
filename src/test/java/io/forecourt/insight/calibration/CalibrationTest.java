package io.forecourt.insight.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forecourt.TestDatabase;
import io.forecourt.process.InProcessEngine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two hundred leads of a store of their own: those who want it within a week buy, others do not.
 */
class CalibrationTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final ScoreCalibration scoreCalibration =
      new ScoreCalibration(new ReasonOutcomes(jdbc), InProcessEngine.decisionRules());

  private final String store = "z-calibrated-" + UUID.randomUUID();

  @Test
  void shouldSuggestMorePointsForWhatBuyersHave() {
    leads(100, 40, "wants to buy within a week");
    leads(100, 10, "lives nearby");

    List<ScoreCalibration.Reason> reasons = scoreCalibration.reasons(Set.of(store), FROM, UNTIL);

    ScoreCalibration.Reason week = reason(reasons, "wants to buy within a week");
    assertThat(week)
        .extracting(
            ScoreCalibration.Reason::with,
            ScoreCalibration.Reason::soldWith,
            ScoreCalibration.Reason::without,
            ScoreCalibration.Reason::soldWithout,
            ScoreCalibration.Reason::points,
            ScoreCalibration.Reason::enough)
        .containsExactly(100, 40, 100, 10, 25, true);
    // 25 and 20 points are shared anew: all of them go to the only reason with better odds.
    assertThat(week.suggested()).isEqualTo(45);
    assertThat(reason(reasons, "lives nearby").suggested()).isZero();
    assertThat(week.weight()).isCloseTo(1.753, within(0.001));
  }

  @Test
  void shouldSayWhereThereIsTooLittle() {
    leads(49, 30, "wants to buy within a week");
    leads(100, 10, "lives nearby");

    ScoreCalibration.Reason week =
        reason(scoreCalibration.reasons(Set.of(store), FROM, UNTIL), "wants to buy within a week");

    assertThat(week.enough()).isFalse();
    assertThat(week.suggested()).isEqualTo(week.points());
  }

  @Test
  void shouldOfferTheDecisionWithOtherPoints() throws Exception {
    leads(100, 40, "wants to buy within a week");
    leads(100, 10, "lives nearby");

    String file = scoreCalibration.file(scoreCalibration.reasons(Set.of(store), FROM, UNTIL));

    String now = Files.readString(Path.of("processes", "lead-score.dmn"));
    assertThat(file).contains("<text>45</text>");
    assertThat(now).doesNotContain("<text>45</text>");
    List<String> before = cells(now);
    List<String> after = cells(file);
    assertThat(after).hasSameSizeAs(before);
    assertThat(IntStream.range(0, after.size()).filter(n -> !after.get(n).equals(before.get(n))))
        .hasSize(2);
  }

  private static List<String> cells(String file) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
        .getModelElementsByType(Text.class)
        .stream()
        .map(Text::getTextContent)
        .toList();
  }

  private static ScoreCalibration.Reason reason(
      List<ScoreCalibration.Reason> reasons, String text) {
    return reasons.stream().filter(each -> each.text().equals(text)).findFirst().orElseThrow();
  }

  private void leads(int all, int sold, String reason) {
    jdbc.sql(
            "insert into forecourt.store (id, name, time_zone, currency, phone, email, address,"
                + " postal_code, market_area) select ?, name, time_zone, currency, phone, email,"
                + " address, postal_code, market_area from forecourt.store where id = 'riverside'"
                + " on conflict do nothing")
        .param(store)
        .update();
    jdbc.sql(
            """
            with made as (select gen_random_uuid() as id, n from generate_series(1, :all) n),
            buyers as (
              insert into forecourt.customer (id, store, created_at)
              select id, :store, now() from made),
            leads as (
              insert into forecourt.lead (id, store, customer_id, source, channel, received_at,
                stage, stage_since, status)
              select id, :store, id, 'Website', 'WEB', '2025-06-01', 'FOLLOW_UP', '2025-06-01',
                case when n <= :sold then 'SOLD' else 'LOST' end from made)
            insert into forecourt.score_reason (lead_id, position, dimension, points, text)
            select id, 1, 'INTENT', 25, :reason from made
            """)
        .param("all", all)
        .param("sold", sold)
        .param("store", store)
        .param("reason", reason)
        .update();
  }
}
