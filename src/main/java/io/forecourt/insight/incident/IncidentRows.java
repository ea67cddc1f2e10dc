package io.forecourt.insight.incident;

import io.forecourt.lead.LeadEvent;
import io.forecourt.platform.SqlTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed work of all queues, by cause. Reads only what failed, however many leads are open. */
@Repository
class IncidentRows {

  static final int MOST_IDS = 1_000;

  /** Of each cause, for a look. */
  private static final int LEADS = 5;

  /** Of all causes, the oldest first. */
  private static final int MOST = 200;

  /** What was given up is listed for so long. */
  private static final Duration RECENT = Duration.ofDays(3);

  private static final String FAILED =
      """
      with failed (queue, store, definition, step, cause, id, lead, at, stopped) as (
        select case i.incident_type_ when 'failedExternalTask' then 'external_tasks' else 'jobs' end,
          i.tenant_id_, i.proc_def_id_, i.activity_id_, i.incident_msg_, i.configuration_,
          p.business_key_, i.incident_timestamp_::timestamptz, true
        from act_ru_incident i left join act_ru_execution p on p.id_ = i.proc_inst_id_
        where i.root_cause_incident_id_ = i.id_
        union all
        select 'jobs', j.tenant_id_, j.process_def_id_, d.act_id_, j.exception_msg_, j.id_,
          p.business_key_, coalesce(j.create_time_, j.duedate_)::timestamptz, false
        from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
          left join act_ru_execution p on p.id_ = j.process_instance_id_
        where j.exception_stack_id_ is not null and j.retries_ > 0
        union all
        select 'inbox', store, null, null, problem, id::text,
          subject, received_at, false
        from forecourt.inbox where tries > 0
        union all
        select 'events', l.store, null, null,
          coalesce(e.problem, 'This release does not know events of the kind ' || e.kind || '.'),
          e.id::text, l.id::text, e.received_at, false
        from forecourt.lead_event e join forecourt.lead l on l.id = e.lead_id
        where e.applied_at is null and (e.tries > 2 or e.kind not in (:known))
        union all
        select 'outbox', l.store, null, null, o.problem, o.id::text, l.id::text, m.at, false
        from forecourt.outbox o join forecourt.message m on m.id = o.message_id
          join forecourt.lead l on l.id = m.lead_id
        where o.tries > 2
        union all
        select 'messages', l.store, null, null,
          coalesce(m.delivery_problem, 'The carrier reports that it was not delivered.'),
          m.id::text, l.id::text, m.at, true
        from forecourt.message m join forecourt.lead l on l.id = m.lead_id
        where m.delivery = 'FAILED' and m.at > :recent
        union all
        select 'alerts', l.store, null, null, a.outcome, a.id::text, l.id::text, a.raised_at, true
        from forecourt.alert a join forecourt.lead l on l.id = a.lead_id
        where a.raised_at > :recent and a.closed_at is not null
          and a.outcome not in ('SENT', 'NOT_WANTED', 'IN_HAND')
        union all
        select 'leads', l.store, null, null,
          'The process waits for nothing that will come.', l.id::text, l.id::text, s.found_at, true
        from forecourt.stuck_lead s join forecourt.lead l on l.id = s.lead_id
        where not s.failed),
      named as (
        select f.*, regexp_replace(left(coalesce(f.cause, 'No cause was recorded.'), 400),
          '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\+\\d{7,15}|[^\\s<]+@[^\\s>]+', '…', 'g') as words,
          coalesce(d.name_, d.key_) as process
        from failed f left join act_re_procdef d on d.id_ = f.definition)
      select queue, store,
        (select s.name from forecourt.store s where s.id = store) as store_name,
        process, max(definition) as definition, step, min(words) as cause,
        md5(concat_ws('|', queue, store, process, step, kind)) as id,
        bool_or(stopped) as stopped, count(*)::int as count, min(at) as since, max(at) as latest,
        (array_agg(id order by at))[1\\:%d] as ids,
        (array_agg(distinct lead) filter (where lead ~ '^[0-9a-f-]{36}$'))[1\\:%d] as leads
      from (select *, regexp_replace(words, '\\d+', '#', 'g') as kind from named) of_a_kind
      group by queue, store, process, step, kind order by since limit %d
      """
          .formatted(MOST_IDS, LEADS, MOST);

  private static final List<String> KNOWN_EVENTS =
      Stream.of(LeadEvent.Kind.values()).map(Enum::name).toList();

  private final JdbcClient jdbc;
  private final Clock clock;

  IncidentRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param definition of the process that the step belongs to
   */
  record Row(
      String id,
      String queue,
      Optional<String> store,
      Optional<String> storeName,
      Optional<String> process,
      Optional<String> definition,
      Optional<String> step,
      String cause,
      boolean stopped,
      int count,
      Instant since,
      Instant latest,
      List<String> leads,
      List<String> ids) {}

  List<Row> findAll() {
    return jdbc.sql(FAILED)
        .param("known", KNOWN_EVENTS)
        .param("recent", clock.instant().minus(RECENT))
        .query(IncidentRows::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("queue"),
        Optional.ofNullable(row.getString("store")),
        Optional.ofNullable(row.getString("store_name")),
        Optional.ofNullable(row.getString("process")),
        Optional.ofNullable(row.getString("definition")),
        Optional.ofNullable(row.getString("step")),
        row.getString("cause"),
        row.getBoolean("stopped"),
        row.getInt("count"),
        SqlTime.instant(row, "since"),
        SqlTime.instant(row, "latest"),
        strings(row.getArray("leads")),
        strings(row.getArray("ids")));
  }

  private static List<String> strings(Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
