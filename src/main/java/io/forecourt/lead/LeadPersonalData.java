package io.forecourt.lead;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person, their leads, and what they and the store wrote. */
@Component
class LeadPersonalData implements PersonalData {

  private static final String OF_CUSTOMER = " where customer_id = :customer";
  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied(
            "from forecourt.customer where id = :customer",
            "first_name = null, last_name = null, postal_code = null, language = null,"
                + " recent_sends = '{}', wrote = '{}', paused_at = null, listed_at = null"),
        PersonalTable.deleted("from forecourt.customer_phone" + OF_CUSTOMER),
        PersonalTable.deleted("from forecourt.customer_email" + OF_CUSTOMER),
        PersonalTable.deleted("from forecourt.unconfirmed_contact" + OF_CUSTOMER),
        PersonalTable.emptied(
            "from forecourt.suppression" + OF_CUSTOMER, "reason = 'Erased.', lift_reason = null"),
        PersonalTable.emptied(
            "from forecourt.lead" + OF_CUSTOMER,
            "comments = null, external_id = null, next_action = null"),
        PersonalTable.deleted("from forecourt.lead_event" + OF_LEADS),
        PersonalTable.deleted("from forecourt.lead_fact" + OF_LEADS),
        PersonalTable.deleted("from forecourt.fact_statement" + OF_LEADS),
        PersonalTable.emptied(
            "from forecourt.message" + OF_LEADS,
            "text = '', external_id = null, provider_id = null, delivery_problem = null"));
  }
}
