package io.forecourt.process.engine;

import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import io.forecourt.process.ProcessKeys;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Reports a step that has failed for good as a finding, beside the engine's incident. */
class FailedStepReport extends DefaultIncidentHandler {

  private final ModelFindings findings;

  FailedStepReport(ModelFindings findings) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.findings = findings;
  }

  @Override
  public Incident handleIncident(IncidentContext context, String message) {
    findings.record(
        ModelFinding.Kind.STEP_FAILED,
        ProcessKeys.of(context.getProcessDefinitionId()),
        leadOf(context.getExecutionId()),
        "Step '%s' failed: %s".formatted(context.getActivityId(), message));
    return super.handleIncident(context, message);
  }

  private static Optional<UUID> leadOf(String executionId) {
    if (executionId == null) {
      return Optional.empty();
    }
    ExecutionEntity execution =
        Context.getCommandContext().getExecutionManager().findExecutionById(executionId);
    return execution == null
        ? Optional.empty()
        : LeadKeys.parse(execution.getProcessInstance().getBusinessKey());
  }
}
