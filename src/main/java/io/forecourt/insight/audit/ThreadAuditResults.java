package io.forecourt.insight.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of the reviewed leads, by week and segment. */
@Repository
class ThreadAuditResults {

  /** Weeks that the page shows. */
  private static final int WEEKS = 12;

  private final JdbcClient jdbc;

  ThreadAuditResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One segment in one week.
   *
   * @param seed draws the same sample again
   * @param onTime drawn leads for which nothing was late
   * @param hot drawn leads with a hot signal
   * @param hotInTime those of them that a rep answered within five minutes
   * @param relevance mean of the marks from 1 to 5; null before the first one
   * @param setRate drawn leads with an agreed visit, of those that were contacted, in percent
   * @param setBaseline the same for all leads of the segment in the time before
   */
  record Row(
      LocalDate week,
      String store,
      long seed,
      boolean closed,
      String segment,
      int drawn,
      int onTime,
      int hot,
      int hotInTime,
      int reviewed,
      Double relevance,
      Double clarity,
      Double setRate,
      Double setBaseline,
      Double showRate,
      Double showBaseline) {}

  /**
   * Returns the latest week first.
   *
   * @param baselineDays length of the time before the thirty days from which a sample is drawn
   */
  List<Row> find(Set<String> stores, int baselineDays) {
    return jdbc.sql(
            """
            with recent as (
              select * from forecourt.audit where store = any(:stores)
              order by week desc limit :weeks),
            sample as (
              select a.id, a.week, a.store, a.seed, a.closed_at is not null as closed, d.segment,
                count(*)::int as drawn, count(*) filter (where d.late is null)::int as on_time,
                count(d.hot_in_time)::int as hot,
                count(*) filter (where d.hot_in_time)::int as hot_in_time,
                count(d.reviewed_at)::int as reviewed, avg(d.relevance) as relevance,
                avg(d.clarity) as clarity,
                100.0 * count(*) filter (where f.contacted and f.appointed)
                  / nullif(count(*) filter (where f.contacted), 0) as set_rate,
                100.0 * count(*) filter (where f.appointment_over and f.shown)
                  / nullif(count(*) filter (where f.appointment_over), 0) as show_rate
              from recent a join forecourt.audit_lead d on d.audit_id = a.id
                join forecourt.lead_kpi f on f.lead_id = d.lead_id
              group by a.id, a.week, a.store, a.seed, a.closed_at, d.segment),
            baseline as (
              select a.id, f.segment,
                100.0 * count(*) filter (where f.contacted and f.appointed)
                  / nullif(count(*) filter (where f.contacted), 0) as set_rate,
                100.0 * count(*) filter (where f.appointment_over and f.shown)
                  / nullif(count(*) filter (where f.appointment_over), 0) as show_rate
              from recent a join forecourt.lead_kpi f on f.store = a.store
                and f.received_at < a.drawn_at - interval '30 days'
                and f.received_at >= a.drawn_at - interval '30 days' - :days * interval '1 day'
              group by a.id, f.segment)
            select s.week, s.store, s.seed, s.closed, s.segment, s.drawn, s.on_time, s.hot,
              s.hot_in_time, s.reviewed, round(s.relevance, 1) as relevance,
              round(s.clarity, 1) as clarity, round(s.set_rate, 1) as set_rate,
              round(b.set_rate, 1) as set_baseline, round(s.show_rate, 1) as show_rate,
              round(b.show_rate, 1) as show_baseline
            from sample s left join baseline b on b.id = s.id and b.segment = s.segment
            order by s.week desc, s.store, s.segment
            """)
        .param("stores", stores.toArray(String[]::new))
        .param("weeks", WEEKS)
        .param("days", baselineDays)
        .query(Row.class)
        .list();
  }
}
