package io.forecourt.insight.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import io.forecourt.lead.LeadTables;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leads behind each number, as they were counted by hand: see {@link TwentyLeads}. */
class LeadsBehindTest {

  private static final DrilldownFilter ALL_OF_THEM = new DrilldownFilter(null, null, null);

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final Kpis kpis = new Kpis(jdbc);
  private final LeadDrilldown leads =
      new LeadDrilldown(
          jdbc, LeadTables.customerNames(), Clock.fixed(TwentyLeads.AFTERWARDS, ZoneOffset.UTC));
  private final TwentyLeads february = new TwentyLeads(jdbc);

  @Test
  void shouldShowTheLeadsBehindAFigure() {
    assertThat(behind("SHOW_RATE", LeadDrilldown.Part.COUNTED)).containsExactly(17, 11, 9, 7, 2, 1);
    assertThat(behind("SHOW_RATE", LeadDrilldown.Part.MISSED)).containsExactly(18, 3);
    assertThat(behind("CONTACT_RATE", LeadDrilldown.Part.MISSED))
        .containsExactly(16, 15, 14, 13, 6);
    assertThat(behind("ANSWERED_AT_ONCE", LeadDrilldown.Part.MISSED)).containsExactly(16, 14, 6);
    assertThat(
            leads
                .list(
                    february.scope(),
                    Optional.empty(),
                    LeadDrilldown.Part.OVER,
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
    february.message(1, "OUT", "TEXT", 0, "SENT");
    february.message(2, "IN", "TEXT", 0, null);
    february.call(4, "NO_ANSWER", 1);

    assertThat(narrowed(Dimension.STAGE, "FOLLOW_UP", new DrilldownFilter(22.0, null, null)))
        .containsExactly(6, 5, 4, 3, 2);
    assertThat(narrowed(Dimension.QUESTION, "BUDGET", ALL_OF_THEM)).containsExactly(12, 8, 6);
    assertThat(narrowed(Dimension.ALL, null, new DrilldownFilter(null, "TEXT", null)))
        .containsExactly(1);
    assertThat(narrowed(Dimension.ALL, null, new DrilldownFilter(null, "CALL", null)))
        .containsExactly(4);
    assertThat(narrowed(Dimension.ALL, null, new DrilldownFilter(null, null, "FIRST_RESPONSE")))
        .containsExactly(16);
  }

  private List<Integer> narrowed(Dimension by, String key, DrilldownFilter narrowed) {
    Optional<Kpi> kpi =
        by == Dimension.STAGE
            ? kpis.all().stream().filter(each -> each.name().equals("STILL_OPEN")).findFirst()
            : Optional.empty();
    return numbers(
        leads.list(
            february.scope(),
            kpi,
            LeadDrilldown.Part.COUNTED,
            by,
            Optional.ofNullable(key),
            narrowed,
            100));
  }

  private List<Integer> behind(String figure, LeadDrilldown.Part part) {
    Optional<Kpi> wanted =
        kpis.all().stream().filter(each -> each.name().equals(figure)).findFirst();
    return numbers(
        leads.list(
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
