package io.forecourt.assignment;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Owners of a person's leads, and what they were told. */
@Component
class AssignmentPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied("from forecourt.assignment" + OF_LEADS, "reason = ''"),
        PersonalTable.deleted("from forecourt.owner_notice" + OF_LEADS));
  }
}
