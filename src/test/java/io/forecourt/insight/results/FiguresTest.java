package io.forecourt.insight.results;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.forecourt.TestDatabase;
import io.forecourt.process.InProcessEngine;
import io.forecourt.store.StoreTables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure, against leads that were counted by hand: see {@link TwentyLeads}. */
class FiguresTest {

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final Kpis kpis = new Kpis(jdbc);
  private final Benchmarks benchmarks = new Benchmarks(InProcessEngine.decisionTables());
  private final KpiRows rows =
      new KpiRows(
          kpis,
          benchmarks,
          new WeakestLink(benchmarks),
          StoreTables.people(),
          StoreTables.stores());
  private final TwentyLeads february = new TwentyLeads(jdbc);

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
    assertThat(row(rows.list(february.scope(), List.of(Dimension.ALL)), "", figure))
        .extracting(KpiRow::counted, KpiRow::of, KpiRow::leads)
        .containsExactly(counted, of, 20);
  }

  @Test
  void shouldDefineEveryFigureThatIsCountedHere() {
    assertThat(kpis.all()).hasSize(15).allMatch(each -> each.words().endsWith("."));
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
    List<Kpis.Counted> counted =
        kpis.count(
            february.scope(),
            List.of(Dimension.ALL, Dimension.SOURCE_CLASS, Dimension.WEEK),
            kpis.all());

    assertThat(counted)
        .extracting(Kpis.Counted::by, Kpis.Counted::key, Kpis.Counted::leads)
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
    List<KpiRow> classes = rows.list(february.scope(), List.of(Dimension.SOURCE_CLASS));

    assertThat(row(classes, "THIRD_PARTY", "CONTACT_RATE"))
        .extracting(KpiRow::counted, KpiRow::of, KpiRow::from, KpiRow::to)
        .containsExactly(3, 7, 30.0, 40.0);
    assertThat(row(classes, "FIRST_PARTY", "LEAD_TO_SALE").target()).isEqualTo(8);
    // Never the product of the links, which would be 3.4 percent.
    assertThat(
            row(rows.list(february.scope(), List.of(Dimension.ALL)), "", "LEAD_TO_SALE").target())
        .isEqualTo(5);
  }

  @Test
  void shouldRaiseAlarms() {
    List<KpiRow> all = rows.list(february.scope(), List.of(Dimension.ALL));

    // 8 of 14 is 57 percent, below 80.
    assertThat(row(all, "", "QUALIFICATION_COMPLETION").alarm()).isTrue();
    // 2 of 17 is 12 percent, not above 15.
    assertThat(row(all, "", "OVERRIDE_RATE").alarm()).isFalse();
  }

  @Test
  void shouldMarkTheWeakestLink() {
    assertThat(rows.list(february.scope(), List.of(Dimension.ALL))).noneMatch(KpiRow::weakest);

    // Nobody else was reached: 2 of 13 leads, and no link further on has enough leads to judge.
    jdbc.sql(
            "delete from forecourt.lead_outcome r using forecourt.lead l"
                + " where l.id = r.lead_id and l.store = ?")
        .param(february.store())
        .update();
    jdbc.sql(
            "update forecourt.sla_clock c set met_at = null from forecourt.lead l"
                + " where l.id = c.lead_id and l.store = ? and c.name = 'FIRST_CONTACT'"
                + " and l.channel not in ('PHONE')")
        .param(february.store())
        .update();

    assertThat(rows.list(february.scope(), List.of(Dimension.ALL)).stream().filter(KpiRow::weakest))
        .extracting(KpiRow::figure)
        .containsExactly("CONTACT_RATE");
  }

  @Test
  void shouldCompareWithThePeriodBefore() {
    // 28 days before the first of February.
    assertThat(parts(february.scope().before(), Dimension.SOURCE)).isEqualTo(Map.of("Website", 1));
  }

  private static KpiRow row(List<KpiRow> rows, String key, String figure) {
    return rows.stream()
        .filter(each -> each.key().equals(key) && each.figure().equals(figure))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Integer> parts(Dimension by) {
    return parts(february.scope(), by);
  }

  private Map<String, Integer> parts(ReportScope reportScope, Dimension by) {
    return kpis.count(reportScope, List.of(by), kpis.all()).stream()
        .collect(toMap(Kpis.Counted::key, Kpis.Counted::leads));
  }
}
