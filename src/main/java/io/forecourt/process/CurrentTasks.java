package io.forecourt.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Current tasks of many leads, in one query. */
@Repository
public class CurrentTasks {

  private final JdbcClient jdbc;

  CurrentTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the current task of each lead that has a running process. */
  public Map<UUID, CurrentTask> findByLeads(Set<UUID> leads) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select distinct on (e.business_key_) e.business_key_ as lead, t.id_ as task,
              t.name_ as name, e.id_ as instance
            from act_ru_execution e left join act_ru_task t on t.proc_inst_id_ = e.id_
            where e.business_key_ = any(:leads) and e.parent_id_ is null
            order by e.business_key_, t.due_date_ nulls last, e.sequence_counter_ desc
            """)
        .param("leads", leads.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    UUID.fromString(row.getString("lead")),
                    new CurrentTask(
                        Optional.ofNullable(row.getString("task")),
                        Optional.ofNullable(row.getString("name")),
                        row.getString("instance"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
