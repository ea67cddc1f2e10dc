package io.forecourt.capture;

import io.forecourt.access.ViewLog;
import io.forecourt.process.FormValues;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a person sees of an enquiry that no machine could read. */
@Component
class IntakeFormValues implements FormValues {

  private final Intakes intakes;
  private final Stores stores;
  private final ViewLog views;
  private final Clock clock;

  IntakeFormValues(Intakes intakes, Stores stores, ViewLog views, Clock clock) {
    this.intakes = intakes;
    this.stores = stores;
    this.views = views;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    if (intakeId == null) {
      return Map.of();
    }
    Intakes.Intake intake = intakes.find(UUID.fromString(intakeId)).orElseThrow();
    views.recordFormView(intake.id());
    return Map.of(
        "intakeText", intake.body(),
        "intakeProblem", intake.problem(),
        "intakeReceived",
            StoreFormats.dateTime(
                intake.receivedAt(), clock.instant(), stores.get(intake.store())));
  }
}
