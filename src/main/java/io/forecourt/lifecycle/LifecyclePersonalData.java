package io.forecourt.lifecycle;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Outcomes of a person's leads, and what the reconciler found about them. */
@Component
class LifecyclePersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied(
            "from forecourt.lead_outcome" + OF_LEADS, "reason = null, sold_vin = null"),
        PersonalTable.deleted("from forecourt.stuck_lead" + OF_LEADS),
        PersonalTable.deleted("from forecourt.unanswered_message" + OF_LEADS));
  }
}
