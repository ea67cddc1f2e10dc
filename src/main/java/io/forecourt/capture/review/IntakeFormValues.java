package io.forecourt.capture.review;

import io.forecourt.access.ViewLog;
import io.forecourt.process.FormFields;
import io.forecourt.process.FormValues;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Intake item, as the form of its review shows it. */
@Component
class IntakeFormValues implements FormValues {

  private final IntakeItems intakeItems;
  private final Stores stores;
  private final ViewLog views;
  private final Clock clock;

  IntakeFormValues(IntakeItems intakeItems, Stores stores, ViewLog views, Clock clock) {
    this.intakeItems = intakeItems;
    this.stores = stores;
    this.views = views;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    if (intakeId == null) {
      return Map.of();
    }
    IntakeItem intakeItem = intakeItems.find(UUID.fromString(intakeId)).orElseThrow();
    views.recordFormView(intakeItem.id());
    return Map.of(
        FormFields.INTAKE_TEXT, intakeItem.body(),
        FormFields.INTAKE_PROBLEM, intakeItem.problem(),
        FormFields.INTAKE_RECEIVED,
            StoreFormats.dateTime(
                intakeItem.receivedAt(), clock.instant(), stores.get(intakeItem.store())));
  }
}
