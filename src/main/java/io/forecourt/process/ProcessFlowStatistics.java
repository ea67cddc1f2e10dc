package io.forecourt.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statistics of a diagram: waiting instances, time spent at each step, and paths taken. */
@Component
public class ProcessFlowStatistics {

  /** More runs than this hardly change a median or a share. */
  private static final int LATEST_RUNS = 2_000;

  private static final String RUNS =
      """
      runs as materialized (
        select id_ from act_hi_procinst
        where proc_def_id_ = :definition and tenant_id_ = any(:stores)
          and start_time_ >= :from and start_time_ < :until
        order by start_time_ desc limit :latest)
      """;

  private final JdbcClient jdbc;
  private final RepositoryService repository;

  ProcessFlowStatistics(JdbcClient jdbc, RepositoryService repository) {
    this.jdbc = jdbc;
    this.repository = repository;
  }

  /**
   * The runs that started in a period, the latest {@value #LATEST_RUNS} at most.
   *
   * @param definition id of one version of a process
   */
  public record Period(String definition, Set<String> stores, Instant from, Instant until) {}

  /**
   * How many runs wait at an activity now, whenever they started.
   *
   * @param breached how many of them have an overdue task
   */
  public record Waiting(String activity, int waiting, int breached) {}

  /**
   * @param seconds half of the runs stayed no longer
   */
  public record Stay(String activity, int runs, double seconds) {}

  /**
   * A way out of a gateway, or of an activity by one of its boundary events.
   *
   * @param element the flow, or the boundary event
   * @param of how many came to the gateway or the activity
   */
  public record Way(String element, int taken, int of) {}

  /**
   * One version of a process.
   *
   * @param definition id of this version
   */
  public record Version(String definition, int version) {}

  public List<Waiting> waiting(String definition, Set<String> stores, Instant now) {
    return jdbc.sql(
            """
            select a.act_id_ as activity, count(*)::int as waiting,
              count(*) filter (where t.due_date_ < :now)::int as breached
            from act_hi_actinst a left join act_ru_task t on t.id_ = a.task_id_
            where a.proc_def_id_ = :definition and a.tenant_id_ = any(:stores)
              and a.end_time_ is null
            group by a.act_id_
            """)
        .param("definition", definition)
        .param("stores", stores.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Waiting.class)
        .list();
  }

  public List<Stay> stays(Period period) {
    return with(
            period,
            """
            select a.act_id_ as activity, count(*)::int as runs,
              percentile_cont(0.5) within group (order by a.duration_) / 1000.0 as seconds
            from act_hi_actinst a join runs on runs.id_ = a.proc_inst_id_
            where a.end_time_ is not null group by a.act_id_
            """)
        .query(Stay.class)
        .list();
  }

  /** Returns the ways out of gateways with several exits and of activities with boundary events. */
  public List<Way> ways(Period period) {
    List<Exit> exits = Exit.in(repository.getBpmnModelInstance(period.definition()));
    return with(
            period,
            """
            , exits as (select * from unnest(:origins::text[], :ways::text[], :targets::text[])
              as exit (origin, way, target)),
            passed as materialized (
              select a.proc_inst_id_ as run, a.act_id_ as activity, a.sequence_counter_ as place
              from act_hi_actinst a join runs on runs.id_ = a.proc_inst_id_),
            came as (select activity, count(*) as came from passed group by activity),
            left_by as (
              select p.run, p.activity, (
                select n.activity from passed n join exits e
                  on e.origin = p.activity and e.target = n.activity and e.target <> e.way
                where n.run = p.run and n.place > p.place order by n.place limit 1) as target
              from passed p where p.activity in (select origin from exits where target <> way))
            select e.way as element, count(l.run)::int as taken, max(c.came)::int as of
            from (select distinct on (origin, target) * from exits where target <> way) e
              join came c on c.activity = e.origin
              left join left_by l on l.activity = e.origin and l.target = e.target
            group by e.way
            union all
            select e.way, coalesce(t.came, 0)::int, c.came::int
            from exits e join came c on c.activity = e.origin
              left join came t on t.activity = e.way
            where e.target = e.way
            """)
        .param("origins", exits.stream().map(Exit::origin).toArray(String[]::new))
        .param("ways", exits.stream().map(Exit::way).toArray(String[]::new))
        .param("targets", exits.stream().map(Exit::target).toArray(String[]::new))
        .query(Way.class)
        .list();
  }

  private JdbcClient.StatementSpec with(Period period, String query) {
    return jdbc.sql("with " + RUNS + query)
        .param("definition", period.definition())
        .param("stores", period.stores().toArray(String[]::new))
        .param("from", period.from().atOffset(ZoneOffset.UTC))
        .param("until", period.until().atOffset(ZoneOffset.UTC))
        .param("latest", LATEST_RUNS);
  }
}
