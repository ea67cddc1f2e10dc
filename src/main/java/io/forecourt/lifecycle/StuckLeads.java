package io.forecourt.lifecycle;

import io.forecourt.access.Roles;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.LeadLiveness;
import io.forecourt.process.StandaloneTasks;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open leads that stand still, each with a task for the manager who looks after its buyer. */
@Repository
class StuckLeads {

  private final JdbcClient jdbc;
  private final Leads leads;
  private final StandaloneTasks tasks;
  private final LeadLiveness liveness;
  private final Clock clock;

  StuckLeads(
      JdbcClient jdbc, Leads leads, StandaloneTasks tasks, LeadLiveness liveness, Clock clock) {
    this.jdbc = jdbc;
    this.leads = leads;
    this.tasks = tasks;
    this.liveness = liveness;
    this.clock = clock;
  }

  /** Calls a manager for a lead that was not stuck before. */
  @Transactional
  void add(UUID leadId) {
    Lead lead = leads.getAndLock(leadId);
    if (!lead.isOpen() || update(leadId)) {
      return;
    }
    String task =
        tasks.create(
            lead.store(),
            Roles.MANAGER,
            Optional.of(leadId),
            "Look after this buyer: the process has stopped",
            "The lead stands still until an administrator has fixed the cause, which is on the page"
                + " Incidents in Cockpit. This task goes away when the lead moves again.");
    jdbc.sql(
            "insert into forecourt.stuck_lead (lead_id, found_at, failed, task_id)"
                + " values (:lead, :now, :failed, :task)")
        .param("lead", leadId)
        .param("now", clock.instant())
        .param("failed", liveness.hasFailed(leadId))
        .param("task", task)
        .update();
  }

  /** Returns false for a lead that was not stuck before. */
  private boolean update(UUID leadId) {
    return jdbc.sql("update forecourt.stuck_lead set failed = :failed where lead_id = :lead")
            .param("lead", leadId)
            .param("failed", liveness.hasFailed(leadId))
            .update()
        == 1;
  }

  /** Forgets the leads that move again, and takes their tasks back. */
  @Transactional
  void retain(Collection<UUID> stillStuck) {
    List<String> over =
        jdbc.sql(
                """
                delete from forecourt.stuck_lead where not lead_id = any(:stuck) returning task_id
                """)
            .param("stuck", stillStuck.toArray(UUID[]::new))
            .query(String.class)
            .list();
    over.forEach(tasks::remove);
  }
}
