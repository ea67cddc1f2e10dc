package io.forecourt.insight.results;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure, against leads that were counted by hand: see {@link TwentyLeads}. */
@ForecourtTest
class ResultsTest {

  private static final LeadsBehind.Narrowed ALL_OF_THEM =
      new LeadsBehind.Narrowed(null, null, null);

  @Autowired private JdbcClient jdbc;
  @Autowired private FigureRows rows;
  @Autowired private Figures figures;
  @Autowired private LeadsBehind leads;
  @Autowired private ResponseTimes responses;
  @Autowired private Pipeline pipeline;
  @Autowired private ChannelUse channels;
  @Autowired private Scorecard scorecard;
  @Autowired private Costs costs;

  private TwentyLeads february;

  @BeforeEach
  void count() {
    february = new TwentyLeads(jdbc);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT_RATE, 14, 19",
    "APPOINTMENT_RATE, 10, 14",
    "SHOW_RATE, 6, 8",
    "CLOSE_RATE, 4, 6",
    "LEAD_TO_SALE, 5, 19",
    "QUALIFICATION_COMPLETION, 8, 14",
    "HANDOFF_TO_APPOINTMENT, 7, 9",
    "APPOINTMENT_TO_WRITE, 5, 10",
    "OVERRIDE_RATE, 2, 17",
    "ANSWERED_AT_ONCE, 16, 19",
    "CONTACTED_FAST, 7, 19",
    "SOURCE_VISIBILITY, 19, 20",
    "LEAD_TO_SHOW, 6, 19",
    "STILL_OPEN, 14, 19",
    "DROPPED_OFF, 6, 14"
  })
  void shouldCountEveryFigure(String figure, int counted, int of) {
    assertThat(row(rows.of(february.scope(), List.of(Dimension.ALL)), "", figure))
        .extracting(FigureRow::counted, FigureRow::of, FigureRow::leads)
        .containsExactly(counted, of, 20);
  }

  @Test
  void shouldDefineEveryFigureThatIsCountedHere() {
    assertThat(figures.all()).hasSize(15).allMatch(each -> each.words().endsWith("."));
  }

  @Test
  void shouldTellPartsApart() {
    assertThat(parts(Dimension.SEGMENT))
        .isEqualTo(Map.of("NEW", 16, "UNSOLD", 2, "AGED", 1, "SERVICE", 1));
    assertThat(parts(Dimension.SOURCE))
        .isEqualTo(
            Map.of(
                "Website",
                10,
                "Cars.com",
                6,
                "Service drive",
                1,
                "Phone",
                1,
                "Lot",
                1,
                "unknown",
                1));
    assertThat(parts(Dimension.SOURCE_CLASS))
        .isEqualTo(Map.of("FIRST_PARTY", 10, "THIRD_PARTY", 7, "PHONE", 2, "SHOWROOM", 1));
    assertThat(parts(Dimension.BAND)).isEqualTo(Map.of("HOT", 4, "HIGH", 4, "MEDIUM", 4, "LOW", 8));
    assertThat(parts(Dimension.AFTER_HOURS)).isEqualTo(Map.of("OPEN", 17, "CLOSED", 3));
    assertThat(parts(Dimension.STORE)).isEqualTo(Map.of(february.store(), 20));
    assertThat(parts(Dimension.PROCESS_VERSION)).isEqualTo(Map.of("3", 20));
    assertThat(parts(Dimension.MONTH)).isEqualTo(Map.of("2026-02", 20));
    // By Mondays. Numbers 8, 9 and 14 came the night before.
    assertThat(parts(Dimension.WEEK))
        .isEqualTo(Map.of("2026-01-26", 1, "2026-02-02", 8, "2026-02-09", 6, "2026-02-16", 5));
  }

  @Test
  void shouldTellPartsApartInSeveralWaysAtOnce() {
    List<Figures.Counted> counted =
        figures.count(
            february.scope(),
            List.of(Dimension.ALL, Dimension.SOURCE_CLASS, Dimension.WEEK),
            figures.all());

    assertThat(counted)
        .extracting(Figures.Counted::by, Figures.Counted::key, Figures.Counted::leads)
        .containsExactly(
            tuple(Dimension.ALL, "", 20),
            tuple(Dimension.SOURCE_CLASS, "FIRST_PARTY", 10),
            tuple(Dimension.SOURCE_CLASS, "THIRD_PARTY", 7),
            tuple(Dimension.SOURCE_CLASS, "PHONE", 2),
            tuple(Dimension.SOURCE_CLASS, "SHOWROOM", 1),
            tuple(Dimension.WEEK, "2026-01-26", 1),
            tuple(Dimension.WEEK, "2026-02-02", 8),
            tuple(Dimension.WEEK, "2026-02-09", 6),
            tuple(Dimension.WEEK, "2026-02-16", 5));
  }

  @Test
  void shouldTellVersionsOfTheCadenceApart() {
    february.touch(12, 1, 1, "NO_ANSWER");
    february.touch(12, 2, 2, "SENT");
    february.touch(13, 1, 2, "SENT");

    assertThat(parts(Dimension.CADENCE_VERSION)).isEqualTo(Map.of("", 18, "1", 1, "2", 1));
  }

  @Test
  void shouldSetEachRateBesideTheBenchmarkOfItsSourceClass() {
    List<FigureRow> classes = rows.of(february.scope(), List.of(Dimension.SOURCE_CLASS));

    assertThat(row(classes, "THIRD_PARTY", "CONTACT_RATE"))
        .extracting(FigureRow::counted, FigureRow::of, FigureRow::from, FigureRow::to)
        .containsExactly(3, 7, 30.0, 40.0);
    assertThat(row(classes, "FIRST_PARTY", "LEAD_TO_SALE").target()).isEqualTo(8);
    // Never the product of the links, which would be 3.4 percent.
    assertThat(row(rows.of(february.scope(), List.of(Dimension.ALL)), "", "LEAD_TO_SALE").target())
        .isEqualTo(5);
  }

  @Test
  void shouldRaiseAlarms() {
    List<FigureRow> all = rows.of(february.scope(), List.of(Dimension.ALL));

    // 8 of 14 is 57 percent, below 80.
    assertThat(row(all, "", "QUALIFICATION_COMPLETION").alarm()).isTrue();
    // 2 of 17 is 12 percent, not above 15.
    assertThat(row(all, "", "OVERRIDE_RATE").alarm()).isFalse();
  }

  @Test
  void shouldMarkTheWeakestLink() {
    assertThat(rows.of(february.scope(), List.of(Dimension.ALL))).noneMatch(FigureRow::weakest);

    // Nobody else was reached: 2 of 13 leads, and no link further on has enough leads to judge.
    jdbc.sql(
            "delete from forecourt.lead_result r using forecourt.lead l"
                + " where l.id = r.lead_id and l.store = ?")
        .param(february.store())
        .update();
    jdbc.sql(
            "update forecourt.sla_clock c set met_at = null from forecourt.lead l"
                + " where l.id = c.lead_id and l.store = ? and c.name = 'FIRST_CONTACT'"
                + " and l.channel not in ('PHONE')")
        .param(february.store())
        .update();

    assertThat(
            rows.of(february.scope(), List.of(Dimension.ALL)).stream().filter(FigureRow::weakest))
        .extracting(FigureRow::figure)
        .containsExactly("CONTACT_RATE");
  }

  @Test
  void shouldCompareWithThePeriodBefore() {
    // 28 days before the first of February.
    assertThat(parts(february.scope().before(), Dimension.SOURCE)).isEqualTo(Map.of("Website", 1));
  }

  @Test
  void shouldShowTheLeadsBehindAFigure() {
    assertThat(behind("SHOW_RATE", LeadsBehind.Part.COUNTED)).containsExactly(17, 11, 9, 7, 2, 1);
    assertThat(behind("SHOW_RATE", LeadsBehind.Part.MISSED)).containsExactly(18, 3);
    assertThat(behind("CONTACT_RATE", LeadsBehind.Part.MISSED)).containsExactly(16, 15, 14, 13, 6);
    assertThat(behind("ANSWERED_AT_ONCE", LeadsBehind.Part.MISSED)).containsExactly(16, 14, 6);
    assertThat(
            leads
                .of(
                    february.scope(),
                    Optional.empty(),
                    LeadsBehind.Part.OVER,
                    Dimension.SEGMENT,
                    Optional.of("UNSOLD"),
                    ALL_OF_THEM,
                    100)
                .stream()
                .map(LeadRow::lead))
        .containsExactly(february.id(19), february.id(3));
  }

  @Test
  void shouldShowTheLeadsBehindWhatIsNoRate() {
    EngineTime.setTo(TwentyLeads.AFTERWARDS);
    february.message(1, "OUT", "TEXT", 0, "SENT");
    february.message(2, "IN", "TEXT", 0, null);
    february.call(4, "NO_ANSWER", 1);

    assertThat(narrowed(Dimension.STAGE, "FOLLOW_UP", new LeadsBehind.Narrowed(22.0, null, null)))
        .containsExactly(6, 5, 4, 3, 2);
    assertThat(narrowed(Dimension.QUESTION, "BUDGET", ALL_OF_THEM)).containsExactly(12, 8, 6);
    assertThat(narrowed(Dimension.ALL, null, new LeadsBehind.Narrowed(null, "TEXT", null)))
        .containsExactly(1);
    assertThat(narrowed(Dimension.ALL, null, new LeadsBehind.Narrowed(null, "CALL", null)))
        .containsExactly(4);
    assertThat(
            narrowed(Dimension.ALL, null, new LeadsBehind.Narrowed(null, null, "FIRST_RESPONSE")))
        .containsExactly(16);
  }

  private List<Integer> narrowed(Dimension by, String key, LeadsBehind.Narrowed narrowed) {
    Optional<Figure> figure =
        by == Dimension.STAGE
            ? figures.all().stream().filter(each -> each.name().equals("STILL_OPEN")).findFirst()
            : Optional.empty();
    return numbers(
        leads.of(
            february.scope(),
            figure,
            LeadsBehind.Part.COUNTED,
            by,
            Optional.ofNullable(key),
            narrowed,
            100));
  }

  @Test
  void shouldSayHowLongLeadsWaited() {
    List<ResponseTimes.Row> all = responses.of(february.scope());

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
  void shouldShowAtWhichQuestionTalksEnd() {
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

    assertThat(channels.of(february.scope()))
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

    assertThat(scorecard.of(february.scope(), TwentyLeads.AFTERWARDS))
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
    costs.keepSpend(february.store(), "Website", LocalDate.of(2026, 2, 9), money("400"), "mia");
    costs.keepSpend(february.store(), "Website", LocalDate.of(2026, 2, 20), money("500"), "mia");
    costs.keepSpend(february.store(), "Cars.com", LocalDate.of(2026, 2, 1), money("280"), "mia");
    costs.keepGross(february.store(), LocalDate.of(2026, 1, 1), money("3000"), "mia");

    List<Costs.Row> sources = costs.of(february.scope());

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
                .of(february.scope(TwentyLeads.FIRST, LocalDate.of(2026, 2, 14), null))
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

  private static FigureRow row(List<FigureRow> rows, String key, String figure) {
    return rows.stream()
        .filter(each -> each.key().equals(key) && each.figure().equals(figure))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Integer> parts(Dimension by) {
    return parts(february.scope(), by);
  }

  private Map<String, Integer> parts(Scope scope, Dimension by) {
    return figures.count(scope, List.of(by), figures.all()).stream()
        .collect(toMap(Figures.Counted::key, Figures.Counted::leads));
  }

  private List<Integer> behind(String figure, LeadsBehind.Part part) {
    Optional<Figure> wanted =
        figures.all().stream().filter(each -> each.name().equals(figure)).findFirst();
    return numbers(
        leads.of(
            february.scope(), wanted, part, Dimension.ALL, Optional.empty(), ALL_OF_THEM, 100));
  }

  private List<Integer> numbers(List<LeadRow> rows) {
    return rows.stream()
        .map(
            row ->
                IntStream.rangeClosed(1, 20)
                    .filter(number -> february.id(number).equals(row.lead()))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }
}
