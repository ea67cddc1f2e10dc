package io.forecourt.conversation;

import io.forecourt.appointment.Appointments;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Stage;
import io.forecourt.messaging.template.TemplateModel;
import io.forecourt.sla.SlaPolicyRow;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Template variables of a lead: the buyer, the store, the car, and who does what next. */
@Component
class LeadTemplateModel implements TemplateModel {

  private final Stores stores;
  private final PersonValues personValues;
  private final VehicleValues vehicleValues;
  private final NextStepText nextStepText;
  private final Conversations conversations;
  private final ReplyLanguages languages;
  private final Appointments appointments;
  private final Clock clock;

  LeadTemplateModel(
      Stores stores,
      PersonValues personValues,
      VehicleValues vehicleValues,
      NextStepText nextStepText,
      Conversations conversations,
      ReplyLanguages languages,
      Appointments appointments,
      Clock clock) {
    this.stores = stores;
    this.personValues = personValues;
    this.vehicleValues = vehicleValues;
    this.nextStepText = nextStepText;
    this.conversations = conversations;
    this.languages = languages;
    this.appointments = appointments;
    this.clock = clock;
  }

  @Override
  public String languageOf(Lead lead) {
    return languages.find(lead).code();
  }

  @Override
  public Map<String, String> forLead(Lead lead) {
    Instant now = clock.instant();
    Store store = stores.get(lead.store());
    Map<String, String> values = new HashMap<>();
    ReplyLanguage language = languages.find(lead);
    personValues.add(values, lead, language);
    Optional<Conversation> conversation = conversations.find(lead.id());
    values.put(
        "nextStep",
        nextStepText.words(
            lead,
            SlaPolicyRow.FIRST_CONTACT.name(),
            conversation.flatMap(Conversation::callbackAt).filter(now::isBefore),
            language));
    StoreValues.add(values, store, now, language);
    vehicleValues.add(values, lead, store, language);
    if (lead.stage() == Stage.APPOINTMENT) {
      appointments
          .findNext(lead.id())
          .ifPresent(at -> values.put("visit", language.visit(at, now, store)));
    }
    return values;
  }
}
