package io.forecourt.insight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.forecourt.TestDatabase;
import io.forecourt.process.InProcessEngine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The other tables of the results page, counted by hand: see {@link TwentyLeads}. */
class ResultTablesTest {

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final ResponseTimes responses = new ResponseTimes(jdbc);
  private final Pipeline pipeline =
      new Pipeline(jdbc, new Benchmarks(InProcessEngine.decisionTables()));
  private final ChannelUse channels = new ChannelUse(jdbc);
  private final Scorecard scorecard = new Scorecard(jdbc);
  private final Costs costs = new Costs(jdbc);
  private final SpendRecords spending =
      new SpendRecords(jdbc, Clock.fixed(TwentyLeads.AFTERWARDS, ZoneOffset.UTC));
  private final TwentyLeads february = new TwentyLeads(jdbc);

  @Test
  void shouldSayHowLongLeadsWaited() {
    List<ResponseTimes.Row> all = responses.measure(february.scope());

    assertThat(of(all, "FIRST_CONTACT", "OPEN", false))
        .isEqualTo(
            new ResponseTimes.Row(
                "FIRST_CONTACT", "OPEN", false, 16, 3, 3, 1, 2, 1, 1, 1, 4, 7.0, 85.5));
    assertThat(of(all, "FIRST_CONTACT", "CLOSED", false))
        .extracting(
            ResponseTimes.Row::withinDay, ResponseTimes.Row::never, ResponseTimes.Row::median)
        .containsExactly(2, 1, 650.0);
    assertThat(of(all, "FIRST_CONTACT", "CLOSED", true))
        .extracting(
            ResponseTimes.Row::within5, ResponseTimes.Row::within60, ResponseTimes.Row::median)
        .containsExactly(1, 1, 21.5);
    assertThat(of(all, "FIRST_RESPONSE", "OPEN", false))
        .extracting(
            ResponseTimes.Row::within1, ResponseTimes.Row::within5, ResponseTimes.Row::never)
        .containsExactly(14, 1, 1);
  }

  @Test
  void shouldShowStagesAndWhatHasStalled() {
    assertThat(pipeline.stages(february.scope(), TwentyLeads.AFTERWARDS))
        .containsExactly(new Pipeline.StageRow("FOLLOW_UP", 14, 17.5, 14.0, 10));
  }

  @Test
  void shouldShowAtWhichQuestionConversationsEnd() {
    assertThat(pipeline.dropOff(february.scope()))
        .extracting(Pipeline.DropOff::question, Pipeline.DropOff::leads)
        .containsExactly(
            tuple("BUDGET", 3), tuple("FINANCING", 1), tuple("TRADE_IN", 1), tuple("VEHICLE", 1));
  }

  @Test
  void shouldShowWhatEachChannelAchieves() {
    february.message(1, "OUT", "TEXT", 0, "DELIVERED");
    february.message(1, "IN", "TEXT", 2, null);
    february.message(2, "OUT", "TEXT", 0, "DELIVERED");
    february.message(2, "OUT", "EMAIL", 1, "SENT");
    february.message(2, "IN", "EMAIL", 9, null);
    february.message(3, "OUT", "TEXT", 0, "FAILED");
    february.call(1, "NO_ANSWER", 1);
    february.call(1, "ANSWERED", 4);
    february.call(4, "ANSWERED", 20);

    assertThat(channels.count(february.scope()))
        .containsExactly(
            new ChannelUse.Row("CALL", 3, 0, 2, 2, 1),
            new ChannelUse.Row("EMAIL", 1, 0, 1, 1, 1),
            new ChannelUse.Row("TEXT", 3, 1, 3, 1, 1));
  }

  @Test
  void shouldKeepTheScorecardOfFive() {
    february.touch(12, 1, 1, "NO_ANSWER");
    february.touch(12, 2, 1, "SENT");
    february.touch(13, 1, 1, "REFUSED");
    february.touch(15, 1, 1, "MISSED");
    february.touch(16, 1, 1, null);

    assertThat(scorecard.compute(february.scope(), TwentyLeads.AFTERWARDS))
        .extracting(Scorecard.Line::name, Scorecard.Line::value)
        .containsExactly(
            tuple("RESPONSE_TIME", 7.0),
            tuple("FOLLOW_UP_RATE", 60.0),
            tuple("APPOINTMENT_SET_RATE", 71.4),
            tuple("STAGE_AGE", 17.5),
            tuple("SOURCE_VISIBILITY", 95.0));
  }

  @Test
  void shouldSayWhatEachSourceCostsAndBrings() {
    spending.recordSpend(
        february.store(), "Website", LocalDate.of(2026, 2, 9), money("400"), "mia");
    spending.recordSpend(
        february.store(), "Website", LocalDate.of(2026, 2, 20), money("500"), "mia");
    spending.recordSpend(
        february.store(), "Cars.com", LocalDate.of(2026, 2, 1), money("280"), "mia");
    spending.recordGross(february.store(), LocalDate.of(2026, 1, 1), money("3000"), "mia");

    List<Costs.Row> sources = costs.list(february.scope());

    assertThat(sources.get(0))
        .isEqualTo(
            new Costs.Row(
                "Website",
                money("500.00"),
                9,
                6,
                3,
                money("55.56"),
                money("83.33"),
                money("166.67"),
                money("3000.00"),
                money("17.00")));
    assertThat(sources.get(1))
        .isEqualTo(
            new Costs.Row(
                "Cars.com",
                money("280.00"),
                6,
                1,
                0,
                money("46.67"),
                money("280.00"),
                null,
                money("3000.00"),
                money("-1.00")));
    assertThat(sources).hasSize(6);
    // Half of the days, half of the month's money.
    assertThat(
            costs
                .list(february.scope(TwentyLeads.FIRST, LocalDate.of(2026, 2, 14), null))
                .get(0)
                .spend())
        .isEqualTo(money("250.00"));
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }

  private static ResponseTimes.Row of(
      List<ResponseTimes.Row> all, String clock, String came, boolean open) {
    return all.stream()
        .filter(each -> each.clock().equals(clock) && each.came().equals(came))
        .filter(each -> each.open() == open)
        .findFirst()
        .orElseThrow();
  }
}
