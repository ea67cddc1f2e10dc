package io.forecourt.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds leads without a running process, or whose process is stuck, in one query each. */
@Component
public class LeadLiveness {

  private final JdbcClient jdbc;
  private final LeadInstances instances;
  private final TaskService tasks;
  private final ManagementService management;

  LeadLiveness(
      JdbcClient jdbc, LeadInstances instances, TaskService tasks, ManagementService management) {
    this.jdbc = jdbc;
    this.instances = instances;
    this.tasks = tasks;
    this.management = management;
  }

  /** What a lead waits for next, and when that is due. */
  public record Next(String text, Instant due) {}

  /** Open leads, received before a moment, for which no life runs. */
  public List<UUID> openWithoutProcess(Instant before) {
    return jdbc.sql(
            """
            select l.id from forecourt.lead l
            where l.status = 'OPEN' and l.received_at < :before
              and not exists (
                select 1 from act_ru_execution e
                join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.business_key_ = l.id::text and e.parent_id_ is null
                  and d.key_ = :lifecycle)
            order by l.received_at
            """)
        .param("before", Timestamp.from(before))
        .param("lifecycle", ProcessKeys.LEAD_LIFECYCLE)
        .query(UUID.class)
        .list();
  }

  /**
   * Open leads whose life runs and waits for nothing that will ever come: neither a task nor a
   * worker nor a job, or only for one that has failed for good.
   */
  public List<UUID> stuck(Instant before) {
    return jdbc.sql(
            """
            select l.id from forecourt.lead l
            where l.status = 'OPEN' and l.received_at < :before
              and exists (select 1 from act_ru_execution e where e.business_key_ = l.id::text)
              and (exists (select 1 from act_ru_incident i
                  join act_ru_execution e on e.id_ = i.proc_inst_id_
                  where e.business_key_ = l.id::text)
                or not exists (select 1 from act_ru_execution p
                  where p.business_key_ = l.id::text and (
                    exists (select 1 from act_ru_task t where t.proc_inst_id_ = p.id_)
                    or exists (select 1 from act_ru_ext_task x where x.proc_inst_id_ = p.id_)
                    or exists (select 1 from act_ru_job j where j.process_instance_id_ = p.id_))))
            order by l.received_at
            """)
        .param("before", Timestamp.from(before))
        .query(UUID.class)
        .list();
  }

  /** Returns whether a step of the lead failed for good. */
  public boolean hasFailed(UUID leadId) {
    return jdbc.sql(
            """
            select exists (select 1 from act_ru_incident i
              join act_ru_execution e on e.id_ = i.proc_inst_id_
              where e.business_key_ = :lead)
            """)
        .param("lead", leadId.toString())
        .query(Boolean.class)
        .single();
  }

  /** Returns those of the leads that still have a process that works with the buyer. */
  public List<UUID> stillRunning(List<UUID> leads) {
    return leads.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select distinct e.business_key_::uuid from act_ru_execution e
                join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.parent_id_ is null and e.super_exec_ is null and d.key_ <> :records
                  and e.business_key_ = any(:leads)
                """)
            .param("records", ProcessKeys.CRM_CATCH_UP)
            .param("leads", leads.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list();
  }

  /** The last message of a buyer, which no one has answered. */
  public record Unattended(UUID leadId, long messageId) {}

  /**
   * Open leads whose buyer wrote last, before a moment, and for which there is no task of any kind.
   * A message that may be an opt-out has its own review.
   */
  public List<Unattended> unattended(Instant before) {
    return jdbc.sql(
            """
            select l.id as lead_id, m.id as message_id
            from forecourt.lead l
            join forecourt.customer c on c.id = l.customer_id
            join lateral (select id, at, direction from forecourt.message
              where lead_id = l.id order by id desc limit 1) m on true
            where l.status = 'OPEN' and m.direction = 'IN' and m.at < :before
              and c.paused_at is null and not 'EVERYTHING' = any(c.suppressed)
              and not exists (select 1 from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_
                where p.business_key_ = l.id::text)
              and not exists (select 1 from act_ru_variable v join act_ru_task t
                on t.id_ = v.task_id_ where v.name_ = 'leadId' and v.text_ = l.id::text)
            order by m.at
            """)
        .param("before", Timestamp.from(before))
        .query(Unattended.class)
        .list();
  }

  /** What of a lead is due first: an open task, else a timer. */
  public Optional<Next> findNext(UUID leadId) {
    List<String> running = instances.idsOf(leadId);
    Stream<Next> open =
        running.stream()
            .flatMap(id -> tasks.createTaskQuery().processInstanceId(id).list().stream())
            .filter(task -> task.getDueDate() != null)
            .map(task -> new Next(task.getName(), task.getDueDate().toInstant()));
    Stream<Next> timers =
        running.stream()
            .flatMap(
                id -> management.createJobQuery().processInstanceId(id).timers().list().stream())
            .map(timer -> new Next("Continues automatically", timer.getDuedate().toInstant()));
    return open.min(Comparator.comparing(Next::due))
        .or(() -> timers.min(Comparator.comparing(Next::due)));
  }
}
