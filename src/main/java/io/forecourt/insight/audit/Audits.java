package io.forecourt.insight.audit;

import io.forecourt.platform.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audits of all stores: what was drawn, and what was said of it. */
@Repository
class Audits {

  private final JdbcClient jdbc;
  private final Clock clock;

  Audits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An audit of a store's week; empty where there is one already. */
  Optional<UUID> begin(String store, LocalDate monday, long seed) {
    UUID id = UUID.randomUUID();
    int begun =
        jdbc.sql(
                "insert into forecourt.audit (id, store, week, seed, drawn_at)"
                    + " values (:id, :store, :week, :seed, :at) on conflict do nothing")
            .param("id", id)
            .param("store", store)
            .param("week", monday)
            .param("seed", seed)
            .param("at", clock.instant())
            .update();
    return begun == 1 ? Optional.of(id) : Optional.empty();
  }

  String storeOf(UUID audit) {
    return jdbc.sql("select store from forecourt.audit where id = :id")
        .param("id", audit)
        .query(String.class)
        .single();
  }

  /**
   * Draws leads by chance, the same ones for the same seed: so many of each segment, of those that
   * came or were followed up in the last thirty days. Segments are those of now: a visitor who did
   * not buy is unsold, and whom nobody reached for thirty days has aged.
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
              from forecourt.lead_figure f join drawn d on d.store = f.store
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

  /** A lead to look at. */
  record DrawnLead(int position, UUID lead, String segment, Optional<String> late) {}

  /** A call to look at. */
  record DrawnCall(
      int position,
      UUID lead,
      String person,
      Instant at,
      String outcome,
      Optional<String> note,
      boolean verified) {}

  /** The first one that nobody has said anything of. */
  Optional<DrawnLead> nextThread(UUID audit) {
    return jdbc.sql(
            "select * from forecourt.audit_lead where audit_id = :audit and reviewed_at is null"
                + " order by position limit 1")
        .param("audit", audit)
        .query(
            (row, number) ->
                new DrawnLead(
                    row.getInt("position"),
                    row.getObject("lead_id", UUID.class),
                    row.getString("segment"),
                    Optional.ofNullable(row.getString("late"))))
        .optional();
  }

  Optional<DrawnCall> nextCall(UUID audit) {
    return jdbc.sql(
            """
            select c.position, a.* from forecourt.audit_call c
              join forecourt.call_attempt a on a.id = c.call_id
            where c.audit_id = :audit and c.reviewed_at is null order by c.position limit 1
            """)
        .param("audit", audit)
        .query(
            (row, number) ->
                new DrawnCall(
                    row.getInt("position"),
                    row.getObject("lead_id", UUID.class),
                    row.getString("person"),
                    SqlTime.instant(row, "at"),
                    row.getString("outcome"),
                    Optional.ofNullable(row.getString("note")),
                    row.getString("confirmed_by") != null))
        .optional();
  }

  void keepThread(
      UUID audit, int position, int relevance, int clarity, String note, String person) {
    jdbc.sql(
            """
            update forecourt.audit_lead set relevance = :relevance, clarity = :clarity,
              note = :note, reviewed_by = :person, reviewed_at = :at
            where audit_id = :audit and position = :position
            """)
        .param("relevance", relevance)
        .param("clarity", clarity)
        .param("note", note)
        .param("person", person)
        .param("at", clock.instant())
        .param("audit", audit)
        .param("position", position)
        .update();
  }

  /**
   * @param marks by column of {@code audit_call}
   */
  void keepCall(UUID audit, int position, Map<String, Integer> marks, String note, String person) {
    jdbc.sql(
            """
            update forecourt.audit_call set greeting = :greeting, needs = :needs,
              product = :product, objections = :objections, appointment = :appointment,
              documentation = :documentation, overall = :overall,
              note = :note, reviewed_by = :person, reviewed_at = :at
            where audit_id = :audit and position = :position
            """)
        .params(marks)
        .param("note", note)
        .param("person", person)
        .param("at", clock.instant())
        .param("audit", audit)
        .param("position", position)
        .update();
  }

  void close(UUID audit) {
    jdbc.sql("update forecourt.audit set closed_at = :at where id = :id and closed_at is null")
        .param("at", clock.instant())
        .param("id", audit)
        .update();
  }
}
