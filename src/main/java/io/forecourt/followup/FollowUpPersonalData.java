package io.forecourt.followup;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Planned contacts with a person. */
@Component
class FollowUpPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept("from forecourt.touch" + OF_LEADS, "Steps of a plan and times only."));
  }
}
