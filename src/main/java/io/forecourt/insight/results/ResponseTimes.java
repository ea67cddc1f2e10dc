package io.forecourt.insight.results;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long leads wait for an answer, an attempt and a person; those that came by night apart. */
@Repository
class ResponseTimes {

  private final JdbcClient jdbc;

  ResponseTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One clock's distribution, in whole minutes rounded down.
   *
   * @param clock FIRST_RESPONSE, FIRST_ATTEMPT or FIRST_CONTACT
   * @param came OPEN or CLOSED, as the store was
   * @param open counted in minutes of open time
   * @param within1 met within a minute; each further one counts those that took longer than the
   *     last
   * @param never not met yet, or never
   * @param median of those that were met
   * @param nineOfTen of them took no longer
   */
  record Row(
      String clock,
      String came,
      boolean open,
      int leads,
      int within1,
      int within5,
      int within15,
      int within30,
      int within60,
      int withinDay,
      int later,
      int never,
      Double median,
      Double nineOfTen) {}

  List<Row> measure(ReportScope reportScope) {
    return jdbc.sql(
            """
            with took as (
              select c.name as clock, case when c.started_open then 'OPEN' else 'CLOSED' end as came,
                kind.open, kind.minutes
              from forecourt.lead_origin f
                join forecourt.sla_clock c on c.lead_id = f.lead_id
                  and c.name in ('FIRST_RESPONSE', 'FIRST_ATTEMPT', 'FIRST_CONTACT')
                cross join lateral (values (false, c.actual_minutes), (true, c.business_minutes))
                  as kind (open, minutes)
              where f.status <> 'BAD' and %s)
            select clock, came, open, count(*)::int as leads,
              count(*) filter (where minutes <= 1)::int as within1,
              count(*) filter (where minutes > 1 and minutes <= 5)::int as within5,
              count(*) filter (where minutes > 5 and minutes <= 15)::int as within15,
              count(*) filter (where minutes > 15 and minutes <= 30)::int as within30,
              count(*) filter (where minutes > 30 and minutes <= 60)::int as within60,
              count(*) filter (where minutes > 60 and minutes <= 1440)::int as within_day,
              count(*) filter (where minutes > 1440)::int as later,
              count(*) filter (where minutes is null)::int as never,
              round(percentile_cont(0.5) within group (order by minutes)::numeric, 1) as median,
              round(percentile_cont(0.9) within group (order by minutes)::numeric, 1) as nine_of_ten
            from took group by clock, came, open
            order by array_position(
              array['FIRST_RESPONSE', 'FIRST_ATTEMPT', 'FIRST_CONTACT'], clock), came desc, open
            """
                .formatted(ReportScope.SQL))
        .params(reportScope.params())
        .query(Row.class)
        .list();
  }
}
