package io.forecourt.appointment;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Visits of a person. */
@Component
class AppointmentPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept("from forecourt.appointment" + OF_LEADS, "Times and outcomes only."));
  }
}
