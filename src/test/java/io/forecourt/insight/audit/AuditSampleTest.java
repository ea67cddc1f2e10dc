package io.forecourt.insight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which leads are drawn, and what the machine finds of them. */
class AuditSampleTest {

  private static final Instant NOW = EngineTime.WEDNESDAY_MORNING;

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final Audits audits = new Audits(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
  private final AuditSamples samples = new AuditSamples(jdbc);

  private LocalDate week = LocalDate.of(2000, 1, 3);
  private final String store = "z-audited-" + UUID.randomUUID();

  @Test
  void shouldDrawSoManyOfEachSegmentAndTheSameForTheSameSeed() {
    leads(40, "Website", 5);
    leads(30, "Service drive", 5);

    List<String> first = drawn(audit(42), 25);
    List<String> again = drawn(audit(42), 25);
    List<String> other = drawn(audit(43), 25);

    assertThat(first).hasSize(50);
    assertThat(first.stream().filter(lead -> lead.startsWith("NEW"))).hasSize(25);
    assertThat(first.stream().filter(lead -> lead.startsWith("SERVICE"))).hasSize(25);
    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void shouldTellSegmentsByWhereLeadsStandNow() {
    leads(1, "Website", 5);
    leads(1, "Website", 200);
    UUID followed = leads(1, "Website", 45);
    touch(followed, "SENT", 0);
    UUID visitor = leads(1, "Website", 45);
    jdbc.sql(
            "insert into forecourt.appointment (lead_id, planned_at, planned_for, outcome, recorded_at)"
                + " values (?, now(), now(), 'SHOWN', ?)")
        .params(visitor, at(NOW.minus(Duration.ofDays(2))))
        .update();

    assertThat(drawn(audit(1), 25))
        .containsExactlyInAnyOrder("AGED " + followed, "UNSOLD " + visitor, "NEW " + newest());
  }

  @Test
  void shouldFindLateContactsTouchesAndHotSignals() {
    UUID punctual = leads(1, "Website", 5);
    touch(punctual, "SENT", 10);
    UUID slow = leads(1, "Website", 5);
    touch(slow, "MISSED", 10);
    jdbc.sql(
            "insert into forecourt.sla_clock (lead_id, name, started_at, started_open, due_at,"
                + " breached_at) values (?, 'FIRST_CONTACT', ?, true, ?, ?)")
        .params(slow, at(daysAgo(5)), at(daysAgo(5)), at(daysAgo(5)))
        .update();
    hotSignal(punctual, 4);
    hotSignal(slow, 5);
    UUID audit = audit(7);

    samples.drawLeads(audit, 25);

    assertThat(found(audit, punctual)).isEqualTo("in time, hot true");
    assertThat(found(audit, slow))
        .isEqualTo("first contact late, 1 touches late or missed, hot false");
  }

  @Test
  void shouldDrawCallsOfEachPersonOfTheLastWeek() {
    UUID lead = leads(1, "Website", 20);
    for (int call = 0; call < 5; call++) {
      call(lead, "ann", 2);
      call(lead, "ben", 9);
    }
    call(lead, "carla", 1);
    UUID audit = audit(3);

    assertThat(samples.drawCalls(audit, 3)).isEqualTo(4);
    assertThat(
            jdbc.sql(
                    "select a.person from forecourt.audit_call c join forecourt.call_attempt a"
                        + " on a.id = c.call_id where c.audit_id = ? order by c.position")
                .param(audit)
                .query(String.class)
                .list())
        .containsExactly("ann", "ann", "ann", "carla");
  }

  private UUID audit(long seed) {
    makeStore();
    // One audit a week and store.
    week = week.plusWeeks(1);
    return audits.begin(store, week, seed).orElseThrow();
  }

  private List<String> drawn(UUID audit, int most) {
    samples.drawLeads(audit, most);
    return jdbc.sql(
            "select segment || ' ' || lead_id from forecourt.audit_lead where audit_id = ?"
                + " order by position")
        .param(audit)
        .query(String.class)
        .list();
  }

  private String found(UUID audit, UUID lead) {
    return jdbc.sql(
            "select coalesce(late, 'in time') || ', hot ' || hot_in_time from"
                + " forecourt.audit_lead where audit_id = ? and lead_id = ?")
        .params(audit, lead)
        .query(String.class)
        .single();
  }

  private void makeStore() {
    jdbc.sql(
            "insert into forecourt.store (id, name, time_zone, currency, phone, email, address,"
                + " postal_code, market_area) select ?, name, time_zone, currency, phone, email,"
                + " address, postal_code, market_area from forecourt.store where id = 'riverside'"
                + " on conflict do nothing")
        .param(store)
        .update();
  }

  /** The last one of them. */
  private UUID leads(int number, String source, int daysAgo) {
    makeStore();
    UUID lead = null;
    for (int made = 0; made < number; made++) {
      lead = UUID.randomUUID();
      jdbc.sql("insert into forecourt.customer (id, store, created_at) values (?, ?, now())")
          .params(lead, store)
          .update();
      jdbc.sql(
              "insert into forecourt.lead (id, store, customer_id, source, channel, received_at,"
                  + " stage, stage_since, status)"
                  + " values (?, ?, ?, ?, 'WEB', ?, 'FOLLOW_UP', now(), 'OPEN')")
          .params(lead, store, lead, source, at(daysAgo(daysAgo)))
          .update();
    }
    return lead;
  }

  private String newest() {
    return jdbc.sql(
            "select id::text from forecourt.lead where store = ? order by received_at desc limit 1")
        .param(store)
        .query(String.class)
        .single();
  }

  private void touch(UUID lead, String outcome, int minutesLate) {
    Instant due = daysAgo(3);
    jdbc.sql(
            "insert into forecourt.touch (lead_id, plan, plan_version, round, started_at, step,"
                + " action, due_at, done_at, outcome) values (?, 'follow-up-cadence', 1, ?, ?, 1,"
                + " 'MESSAGE', ?, ?, ?)")
        .params(
            lead,
            lead.toString(),
            at(due),
            at(due),
            at(due.plus(Duration.ofMinutes(minutesLate))),
            outcome)
        .update();
  }

  private void hotSignal(UUID lead, int minutes) {
    jdbc.sql(
            "insert into forecourt.sla_clock (lead_id, name, started_at, started_open, due_at,"
                + " met_at, actual_minutes, business_minutes)"
                + " values (?, 'HOT_SIGNAL', ?, true, ?, ?, ?, ?)")
        .params(lead, at(daysAgo(5)), at(daysAgo(5)), at(daysAgo(5)), minutes, minutes)
        .update();
  }

  private void call(UUID lead, String person, int daysAgo) {
    jdbc.sql(
            "insert into forecourt.call_attempt (lead_id, person, outcome, at)"
                + " values (?, ?, 'ANSWERED', ?)")
        .params(lead, person, at(daysAgo(daysAgo)))
        .update();
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
