package io.forecourt.capture;

import io.forecourt.process.FormValues;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a person sees of an enquiry that no machine could read. */
@Component
class IntakeFormValues implements FormValues {

  private final Intakes intakes;

  IntakeFormValues(Intakes intakes) {
    this.intakes = intakes;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    if (intakeId == null) {
      return Map.of();
    }
    Intakes.Intake intake = intakes.find(UUID.fromString(intakeId)).orElseThrow();
    return Map.of(
        "intakeText", intake.body(),
        "intakeProblem", intake.problem(),
        "intakeReceived", intake.receivedAt().toString());
  }
}
