package io.forecourt.process;

import static io.forecourt.process.Variables.INTAKE_ID;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.STORE;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts processes, in the transaction of the caller. */
@Component
public class Processes {

  private final RuntimeService runtime;

  Processes(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** The whole life of a lead begins. */
  public void startLifecycle(UUID leadId, String store) {
    start(ProcessKeys.LEAD_LIFECYCLE, leadId, Map.of(LEAD_ID.name(), leadId.toString()), store);
  }

  /** A person reads what no machine could. */
  public void startIntakeReview(UUID intakeId, String store) {
    start(
        ProcessKeys.INTAKE_REVIEW, intakeId, Map.of(INTAKE_ID.name(), intakeId.toString()), store);
  }

  /** The CRM write goes on while the rep already works. */
  public void startCrmCatchUp(UUID leadId, String store) {
    start(ProcessKeys.CRM_CATCH_UP, leadId, Map.of(LEAD_ID.name(), leadId.toString()), store);
  }

  private void start(String key, UUID businessKey, Map<String, Object> variables, String store) {
    runtime
        .createProcessInstanceByKey(key)
        .processDefinitionWithoutTenantId()
        .businessKey(businessKey.toString())
        .setVariables(variables)
        .setVariable(STORE.name(), store)
        .execute();
  }
}
