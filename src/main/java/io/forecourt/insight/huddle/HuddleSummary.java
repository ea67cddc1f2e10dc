package io.forecourt.insight.huddle;

import io.forecourt.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened since yesterday morning, and what is due today; without names. */
@Repository
class HuddleSummary {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

  private final JdbcClient jdbc;

  HuddleSummary(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Numbers(
      int came,
      int answered,
      int spoken,
      int appointed,
      int shown,
      int missed,
      int sold,
      int breached,
      int visits,
      int untouched,
      int open) {}

  String render(Store store, LocalDate today, Instant now) {
    Numbers numbers = count(store, today, now);
    return """
        Good morning, %s. %s.

        Yesterday
        - %d leads came: %d had an answer within a minute, a person spoke with %d.
        - %d visits were agreed, %d buyers came, %d did not.
        - %d cars were sold.

        Today
        - %d things are overdue right now.
        - %d visits are planned.
        - %d of %d open leads without a contact attempt."""
        .formatted(
            store.name(),
            DAY.format(today),
            numbers.came(),
            numbers.answered(),
            numbers.spoken(),
            numbers.appointed(),
            numbers.shown(),
            numbers.missed(),
            numbers.sold(),
            numbers.breached(),
            numbers.visits(),
            numbers.untouched(),
            numbers.open());
  }

  private Numbers count(Store store, LocalDate today, Instant now) {
    ZoneId zone = store.zone();
    return jdbc.sql(
            """
            with yesterday as (
              select * from forecourt.lead_kpi
              where store = :store and received_at >= :began and received_at < :midnight),
            visits as (
              select v.* from forecourt.appointment v join forecourt.lead l on l.id = v.lead_id
              where l.store = :store and v.planned_for >= :began - interval '60 days')
            select
              (select count(*) from yesterday where received) as came,
              (select count(*) from yesterday where answered_at_once) as answered,
              (select count(*) from yesterday where contacted) as spoken,
              (select count(*) from visits where planned_at >= :began and planned_at < :midnight)
                as appointed,
              (select count(*) from visits where outcome = 'SHOWN'
                and recorded_at >= :began and recorded_at < :midnight) as shown,
              (select count(*) from visits where outcome = 'NO_SHOW'
                and recorded_at >= :began and recorded_at < :midnight) as missed,
              (select count(*) from forecourt.lead_outcome r join forecourt.lead l on l.id = r.lead_id
                where l.store = :store and r.result = 'SOLD' and r.reopened_at is null
                  and r.closed_at >= :began and r.closed_at < :midnight) as sold,
              (select count(*) from forecourt.due_item
                where store = :store and met_at is null and due_at < :now) as breached,
              (select count(*) from visits where outcome is null
                and planned_for >= :midnight and planned_for < :tonight) as visits,
              (select count(*) from forecourt.lead l join forecourt.sla_clock c on c.lead_id = l.id
                where l.store = :store and l.status = 'OPEN' and c.name = 'FIRST_ATTEMPT'
                  and c.met_at is null) as untouched,
              (select count(*) from forecourt.lead
                where store = :store and status = 'OPEN') as open
            """)
        .param("store", store.id())
        .param("began", today.minusDays(1).atStartOfDay(zone).toInstant())
        .param("midnight", today.atStartOfDay(zone).toInstant())
        .param("tonight", today.plusDays(1).atStartOfDay(zone).toInstant())
        .param("now", now)
        .query(Numbers.class)
        .single();
  }
}
