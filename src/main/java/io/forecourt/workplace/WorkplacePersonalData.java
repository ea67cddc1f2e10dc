package io.forecourt.workplace;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What reps reported about a person's leads. */
@Component
class WorkplacePersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(PersonalTable.deleted("from forecourt.rep_report where lead_id = any(:leads)"));
  }
}
