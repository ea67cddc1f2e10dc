package io.forecourt.process;

import static io.forecourt.process.Variables.AUDIT_ID;
import static io.forecourt.process.Variables.INTAKE_ID;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OWNER;
import static io.forecourt.process.Variables.STORE;
import static io.forecourt.process.Variables.URGENCY;
import static io.forecourt.process.Variables.WITH_REP;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts processes, in the transaction of the caller. */
@Component
public class Processes {

  private final RuntimeService runtime;
  private final RepositoryService repository;

  Processes(RuntimeService runtime, RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  /**
   * The whole life of a lead begins.
   *
   * @param rep who already talks with the buyer, where somebody does
   * @return the version of the process that it begins with
   */
  public int startLifecycle(UUID leadId, String store, Optional<String> rep) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(LEAD_ID.name(), leadId.toString());
    variables.put(WITH_REP.name(), rep.isPresent());
    rep.ifPresent(id -> variables.put(OWNER.name(), id));
    ProcessInstance life = start(ProcessKeys.LEAD_LIFECYCLE, leadId, variables, store);
    return repository.getProcessDefinition(life.getProcessDefinitionId()).getVersion();
  }

  /** A lead that had ended is worked again, by its own rep. */
  public void reopenLifecycle(UUID leadId, String store) {
    runtime
        .createMessageCorrelation(Messages.REOPENED)
        .withoutTenantId()
        .processInstanceBusinessKey(leadId.toString())
        .setVariable(LEAD_ID.name(), leadId.toString())
        .setVariable(STORE.name(), store)
        .correlateStartMessage();
  }

  /** Whether a life of this lead runs. */
  public boolean isRunning(UUID leadId) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(ProcessKeys.LEAD_LIFECYCLE)
            .processInstanceBusinessKey(leadId.toString())
            .count()
        > 0;
  }

  /**
   * Tells everything of a lead that waits for it.
   *
   * @param message one of {@link Messages}
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

  /** A person reads what no machine could. */
  public void startIntakeReview(UUID intakeId, String store) {
    start(
        ProcessKeys.INTAKE_REVIEW, intakeId, Map.of(INTAKE_ID.name(), intakeId.toString()), store);
  }

  /** A person reads whether a buyer wants to be left alone; the one who owns the lead, if any. */
  public void startOptOutReview(UUID leadId, String store, Optional<String> owner) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(LEAD_ID.name(), leadId.toString());
    variables.put(OWNER.name(), owner.orElse(null));
    start(ProcessKeys.OPT_OUT_REVIEW, leadId, variables, store);
  }

  /** The assistant keeps quiet for a while; where it does so already, it begins anew. */
  public void pauseAssistant(UUID leadId, String store) {
    if (correlate(leadId, Messages.ASSISTANT_PAUSED, Map.of()) == 0) {
      start(ProcessKeys.ASSISTANT_PAUSE, leadId, Map.of(LEAD_ID.name(), leadId.toString()), store);
    }
  }

  /** Somebody looks at the buyer's own car; false where somebody does so already. */
  public boolean startAppraisal(UUID leadId, String store, String rep, int urgency) {
    if (runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(ProcessKeys.TRADE_IN_APPRAISAL)
            .processInstanceBusinessKey(leadId.toString())
            .count()
        > 0) {
      return false;
    }
    start(
        ProcessKeys.TRADE_IN_APPRAISAL,
        leadId,
        Map.of(LEAD_ID.name(), leadId.toString(), OWNER.name(), rep, URGENCY.name(), urgency),
        store);
    return true;
  }

  /** A week of a store is looked at. */
  public void startAudit(UUID auditId, String store) {
    start(ProcessKeys.QUALITY_AUDIT, auditId, Map.of(AUDIT_ID.name(), auditId.toString()), store);
  }

  /** The CRM write goes on while the rep already works. */
  public void startCrmCatchUp(UUID leadId, String store) {
    start(ProcessKeys.CRM_CATCH_UP, leadId, Map.of(LEAD_ID.name(), leadId.toString()), store);
  }

  private ProcessInstance start(
      String key, UUID businessKey, Map<String, Object> variables, String store) {
    return runtime
        .createProcessInstanceByKey(key)
        .processDefinitionWithoutTenantId()
        .businessKey(businessKey.toString())
        .setVariables(variables)
        .setVariable(STORE.name(), store)
        .execute();
  }
}
