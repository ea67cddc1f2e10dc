package io.forecourt.insight.audit;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leads and calls that are drawn for an audit. */
@Repository
class AuditSamples {

  private final JdbcClient jdbc;

  AuditSamples(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Draws leads by chance, the same ones for the same seed: so many of each segment, of those that
   * came or were followed up in the last thirty days. Segments are those of now: a visitor who did
   * not buy is unsold, and a lead without contact for 30 days has aged.
   *
   * @return how many
   */
  int drawLeads(UUID audit, int ofEachSegment) {
    return jdbc.sql(
            """
            with drawn as (select id, store, seed, drawn_at,
                drawn_at - interval '30 days' as since from forecourt.audit where id = :audit),
            stands as (
              select f.lead_id, case
                  when f.segment = 'SERVICE' then 'SERVICE'
                  when f.shown and not f.sold then 'UNSOLD'
                  when f.received_at < d.since and not f.contacted then 'AGED'
                  when f.received_at >= d.since then 'NEW'
                end as segment
              from forecourt.lead_kpi f join drawn d on d.store = f.store
              where f.received and (f.received_at >= d.since
                or exists (select 1 from forecourt.touch t
                  where t.lead_id = f.lead_id and t.due_at between d.since and d.drawn_at)
                or f.shown_at >= d.since)),
            mixed as (
              select lead_id, segment, row_number() over (partition by segment
                order by md5((select seed from drawn) || lead_id::text)) as place
              from stands where segment is not null)
            insert into forecourt.audit_lead (audit_id, position, lead_id, segment, late,
              hot_in_time)
            select :audit, row_number() over (order by segment, place), m.lead_id, m.segment,
              nullif(concat_ws(', ',
                (select string_agg(replace(lower(c.name), '_', ' ') || ' late', ', ' order by c.id)
                  from forecourt.sla_clock c, drawn d
                  where c.lead_id = m.lead_id and (c.breached_at is not null
                    or c.met_at is null and c.ended_at is null and c.due_at < d.drawn_at)),
                (select count(*) || ' touches late or missed' from forecourt.touch t, drawn d
                  where t.lead_id = m.lead_id and t.due_at < d.drawn_at - interval '1 hour'
                    and (t.outcome = 'MISSED' or t.done_at is null
                      or t.done_at > t.due_at + interval '1 hour')
                  having count(*) > 0)), ''),
              (select bool_and(c.business_minutes is not null and c.business_minutes < 5)
                from forecourt.sla_clock c
                where c.lead_id = m.lead_id and c.name = 'HOT_SIGNAL')
            from mixed m where m.place <= :most
            """)
        .param("audit", audit)
        .param("most", ofEachSegment)
        .update();
  }

  /** Draws calls of the last seven days, so many of each person. */
  int drawCalls(UUID audit, int ofEachPerson) {
    return jdbc.sql(
            """
            with drawn as (select * from forecourt.audit where id = :audit),
            mixed as (
              select a.id, a.person, row_number() over (partition by a.person
                order by md5(d.seed || '-' || a.id)) as place
              from drawn d join forecourt.lead l on l.store = d.store
                join forecourt.call_attempt a on a.lead_id = l.id
              where a.at >= d.drawn_at - interval '7 days' and a.at < d.drawn_at)
            insert into forecourt.audit_call (audit_id, position, call_id)
            select :audit, row_number() over (order by person, place), id
            from mixed where place <= :most
            """)
        .param("audit", audit)
        .param("most", ofEachPerson)
        .update();
  }
}
