package io.forecourt.appointment;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.FormFields;
import io.forecourt.process.FormValues;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Next appointment, as the forms of the rep show it. */
@Component
class AppointmentFormValues implements FormValues {

  private final Leads leads;
  private final Appointments appointments;
  private final Stores stores;
  private final Clock clock;

  AppointmentFormValues(Leads leads, Appointments appointments, Stores stores, Clock clock) {
    this.leads = leads;
    this.appointments = appointments;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    if (leadId == null) {
      return Map.of();
    }
    Lead lead = leads.getOfStore(leadId, task.getTenantId());
    return appointments
        .findNext(lead.id())
        .map(
            at ->
                Map.<String, Object>of(
                    FormFields.VISIT_TEXT,
                    StoreFormats.dateTime(at, clock.instant(), stores.get(lead.store()))))
        .orElse(Map.of());
  }
}
