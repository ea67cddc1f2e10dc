package io.forecourt.alert;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Alerts about a person's leads. */
@Component
class AlertPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(PersonalTable.deleted("from forecourt.alert" + OF_LEADS));
  }
}
