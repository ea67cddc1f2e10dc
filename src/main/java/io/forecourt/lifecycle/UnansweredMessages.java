package io.forecourt.lifecycle;

import io.forecourt.access.Roles;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Stage;
import io.forecourt.process.LeadLiveness;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.MessageNames;
import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import io.forecourt.process.StandaloneTasks;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives a person the task to answer a buyer whose message neither the assistant nor any task takes
 * up, because the diagram has lost the part that listens.
 */
@Repository
class UnansweredMessages implements LeadCheck {

  /** How long the assistant and the diagrams have, beside the reconciler's own patience. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Leads leads;
  private final LeadLiveness liveness;
  private final LeadProcesses processes;
  private final StandaloneTasks tasks;
  private final ModelFindings findings;
  private final Stores stores;
  private final Clock clock;

  UnansweredMessages(
      JdbcClient jdbc,
      Leads leads,
      LeadLiveness liveness,
      LeadProcesses processes,
      StandaloneTasks tasks,
      ModelFindings findings,
      Stores stores,
      Clock clock) {
    this.jdbc = jdbc;
    this.leads = leads;
    this.liveness = liveness;
    this.processes = processes;
    this.tasks = tasks;
    this.findings = findings;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public Reconciler.Fault fault() {
    return Reconciler.Fault.UNANSWERED;
  }

  @Override
  public List<UUID> find(Instant before) {
    removeAnswered();
    return liveness.unattended(before.minus(PATIENCE)).stream()
        .filter(each -> !isKnown(each.messageId()))
        .map(LeadLiveness.Unattended::leadId)
        .toList();
  }

  @Override
  public boolean repair(UUID leadId) {
    Lead lead = leads.getAndLock(leadId);
    Instant due = stores.get(lead.store()).hours().add(clock.instant(), ANSWER_WITHIN);
    String taskId =
        tasks.create(
            lead.store(),
            Roles.REP,
            Optional.of(leadId),
            "Answer the buyer: no reply went out",
            "The buyer wrote, and neither the assistant nor another task takes it up.");
    tasks.assign(taskId, lead.owner(), due);
    leads.planNextAction(leadId, "Answer the buyer", due);
    remember(leadId, taskId);
    if (lead.stage().compareTo(Stage.HANDOFF) >= 0
        && !processes.isWaitingFor(leadId, MessageNames.REPLIED)) {
      findings.record(
          ModelFinding.Kind.REPLY_IGNORED,
          processes.innermost(leadId).orElse(""),
          Optional.of(leadId),
          "The buyer wrote and nothing received 'lead.replied'; a person got a task.");
    }
    return true;
  }

  /** A task is pointless once the buyer has an answer, or a carrier does. */
  private void removeAnswered() {
    jdbc.sql(
            """
            update forecourt.unanswered_message u set closed_at = :now
            where u.closed_at is null and exists (select 1 from forecourt.message m
              where m.lead_id = u.lead_id and m.id > u.message_id and m.direction = 'OUT'
                and coalesce(m.delivery, 'SENT') not in ('QUEUED', 'FAILED', 'STOPPED'))
            returning u.task_id
            """)
        .param("now", clock.instant())
        .query(String.class)
        .list()
        .forEach(tasks::remove);
  }

  private boolean isKnown(long messageId) {
    return jdbc.sql(
            "select exists (select 1 from forecourt.unanswered_message where message_id = :id)")
        .param("id", messageId)
        .query(Boolean.class)
        .single();
  }

  private void remember(UUID leadId, String taskId) {
    jdbc.sql(
            """
            insert into forecourt.unanswered_message (message_id, lead_id, task_id, called_at)
            select max(id), :lead, :task, :at from forecourt.message where lead_id = :lead
            on conflict (message_id) do nothing
            """)
        .param("lead", leadId)
        .param("task", taskId)
        .param("at", clock.instant())
        .update();
  }
}
