package io.forecourt.process;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OWNER;
import static io.forecourt.process.Variables.STORE;
import static io.forecourt.process.Variables.WITH_REP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The lifecycle of a lead and the messages that its processes wait for. */
@Component
public class LeadProcesses {

  private final ProcessStarter starter;
  private final LeadInstances instances;
  private final RuntimeService runtime;
  private final RepositoryService repository;

  LeadProcesses(
      ProcessStarter starter,
      LeadInstances instances,
      RuntimeService runtime,
      RepositoryService repository) {
    this.starter = starter;
    this.instances = instances;
    this.runtime = runtime;
    this.repository = repository;
  }

  /**
   * Starts the lifecycle of a lead.
   *
   * @param rep who is already in touch with the buyer, if anyone
   * @return the version of the process that the lead starts with
   */
  public int startLifecycle(UUID leadId, String store, Optional<String> rep) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(LEAD_ID.name(), leadId.toString());
    variables.put(WITH_REP.name(), rep.isPresent());
    rep.ifPresent(id -> variables.put(OWNER.name(), id));
    ProcessInstance started = starter.start(ProcessKeys.LEAD_LIFECYCLE, leadId, variables, store);
    return repository.getProcessDefinition(started.getProcessDefinitionId()).getVersion();
  }

  /** Starts the lifecycle of a reopened lead, with its own rep. */
  public void reopenLifecycle(UUID leadId, String store) {
    runtime
        .createMessageCorrelation(MessageNames.REOPENED)
        .withoutTenantId()
        .processInstanceBusinessKey(leadId.toString())
        .setVariable(LEAD_ID.name(), leadId.toString())
        .setVariable(STORE.name(), store)
        .setVariable(WITH_REP.name(), false)
        .correlateStartMessage();
  }

  /** Returns whether the lifecycle of a lead runs. */
  public boolean isRunning(UUID leadId) {
    return instances.exist(leadId, ProcessKeys.LEAD_LIFECYCLE);
  }

  /**
   * Correlates a message to every process of a lead that waits for it.
   *
   * @param message one of {@link MessageNames}
   * @return how many were waiting
   */
  public int correlate(UUID leadId, String message, Map<String, Object> news) {
    return runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(leadId.toString())
        .setVariables(news)
        .correlateAllWithResult()
        .size();
  }

  /** Returns whether a process of the lead waits for a message. */
  public boolean isWaitingFor(UUID leadId, String message) {
    return instances.idsOf(leadId).stream()
        .anyMatch(
            id ->
                runtime
                        .createEventSubscriptionQuery()
                        .eventType("message")
                        .eventName(message)
                        .processInstanceId(id)
                        .count()
                    > 0);
  }

  /** Returns the key of the process in which the lead is right now, below all others. */
  public Optional<String> innermost(UUID leadId) {
    return instances.innermost(leadId);
  }

  /**
   * Ends every process that works with the buyer of a lead, with its tasks and timers, whatever its
   * diagram says.
   *
   * @return the keys of the processes that were ended, the innermost first
   */
  public List<String> endAll(UUID leadId, String reason) {
    List<String> ended = new ArrayList<>(instances.innermost(leadId).stream().toList());
    for (ProcessInstance root : instances.rootsWithBuyer(leadId)) {
      ended.add(ProcessKeys.of(root.getProcessDefinitionId()));
      runtime.deleteProcessInstance(root.getId(), reason, true, true, true);
    }
    return ended;
  }

  /** Pauses the assistant for a while; a pause that already runs starts over. */
  public void pauseAssistant(UUID leadId, String store) {
    if (correlate(leadId, MessageNames.ASSISTANT_PAUSED, Map.of()) == 0) {
      starter.start(
          ProcessKeys.ASSISTANT_PAUSE, leadId, Map.of(LEAD_ID.name(), leadId.toString()), store);
    }
  }
}
