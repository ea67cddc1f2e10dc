package io.forecourt.crm;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was written to the CRM about a person. */
@Component
class CrmPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(PersonalTable.deleted("from forecourt.crm_record" + OF_LEADS));
  }
}
