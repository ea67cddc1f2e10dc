package io.forecourt.process;

import static io.forecourt.process.Variables.AUDIT_ID;
import static io.forecourt.process.Variables.INTAKE_ID;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OWNER;
import static io.forecourt.process.Variables.URGENCY;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts the processes that run beside the lifecycle, in the transaction of the caller. */
@Component
public class Processes {

  private final ProcessStarter starter;
  private final LeadInstances instances;

  Processes(ProcessStarter starter, LeadInstances instances) {
    this.starter = starter;
    this.instances = instances;
  }

  /** Starts the review of an intake item that no parser could read. */
  public void startIntakeReview(UUID intakeId, String store) {
    starter.start(
        ProcessKeys.INTAKE_REVIEW, intakeId, Map.of(INTAKE_ID.name(), intakeId.toString()), store);
  }

  /** Starts the review of a message that may be an opt-out, by the lead's owner if it has one. */
  public void startOptOutReview(UUID leadId, String store, Optional<String> owner) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(LEAD_ID.name(), leadId.toString());
    variables.put(OWNER.name(), owner.orElse(null));
    starter.start(ProcessKeys.OPT_OUT_REVIEW, leadId, variables, store);
  }

  /**
   * Starts the appraisal of a buyer's trade-in.
   *
   * @return false if an appraisal already runs
   */
  public boolean startAppraisal(UUID leadId, String store, String rep, int urgency) {
    if (instances.exist(leadId, ProcessKeys.TRADE_IN_APPRAISAL)) {
      return false;
    }
    starter.start(
        ProcessKeys.TRADE_IN_APPRAISAL,
        leadId,
        Map.of(LEAD_ID.name(), leadId.toString(), OWNER.name(), rep, URGENCY.name(), urgency),
        store);
    return true;
  }

  /** Starts the audit of a store's week. */
  public void startAudit(UUID auditId, String store) {
    starter.start(
        ProcessKeys.QUALITY_AUDIT, auditId, Map.of(AUDIT_ID.name(), auditId.toString()), store);
  }

  /** Starts writing the lead to the CRM while the rep is already working it. */
  public void startCrmCatchUp(UUID leadId, String store) {
    starter.start(
        ProcessKeys.CRM_CATCH_UP, leadId, Map.of(LEAD_ID.name(), leadId.toString()), store);
  }
}
