package io.forecourt.messaging.gate;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages on their way to a person, and the receipts that prove which rule let them leave. */
@Component
class MessagingPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.deleted("from forecourt.outbox where customer_id = :customer"),
        PersonalTable.deleted("from forecourt.held_message where lead_id = any(:leads)"),
        PersonalTable.deleted(
            "from forecourt.model_message where message_id in"
                + " (select id from forecourt.message where lead_id = any(:leads))"),
        PersonalTable.emptied(
            "from forecourt.receipt where customer_id = :customer", "address = null"));
  }
}
