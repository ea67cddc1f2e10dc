package io.forecourt.conversation;

import io.forecourt.appointment.Appointments;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Stage;
import io.forecourt.messaging.template.TemplateModel;
import io.forecourt.sla.SlaPolicyRow;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Template variables of a lead: the buyer, the store, the car, and who does what next. */
@Component
class LeadTemplateModel implements TemplateModel {

  private final Customers customers;
  private final Stores stores;
  private final People people;
  private final VehicleValues vehicleValues;
  private final NextStepText nextStepText;
  private final Assistant assistant;
  private final Appointments appointments;
  private final Clock clock;

  LeadTemplateModel(
      Customers customers,
      Stores stores,
      People people,
      VehicleValues vehicleValues,
      NextStepText nextStepText,
      Assistant assistant,
      Appointments appointments,
      Clock clock) {
    this.customers = customers;
    this.stores = stores;
    this.people = people;
    this.vehicleValues = vehicleValues;
    this.nextStepText = nextStepText;
    this.assistant = assistant;
    this.appointments = appointments;
    this.clock = clock;
  }

  @Override
  public Map<String, String> forLead(Lead lead) {
    Instant now = clock.instant();
    Store store = stores.get(lead.store());
    Map<String, String> values = new HashMap<>();
    values.put("firstName", GreetingName.of(customers.get(lead.customerId()).firstName()));
    values.put(
        "owner", lead.owner().flatMap(people::find).map(StorePerson::fullName).orElse("Our team"));
    values.put(
        "nextStep",
        nextStepText.words(
            lead, SlaPolicyRow.FIRST_CONTACT.name(), assistant.callbackAt(lead.id())));
    StoreValues.add(values, store, now);
    vehicleValues.add(values, lead, store);
    if (lead.stage() == Stage.APPOINTMENT) {
      appointments
          .findNext(lead.id())
          .ifPresent(at -> values.put("visit", StoreFormats.dateTime(at, now, store)));
    }
    return values;
  }
}
