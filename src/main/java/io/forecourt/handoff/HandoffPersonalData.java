package io.forecourt.handoff;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Calls with a person, and what reps were handed and wrote down. */
@Component
class HandoffPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied(
            "from forecourt.call_attempt" + OF_LEADS, "note = null, confirmed_by = null"),
        PersonalTable.deleted("from forecourt.phone_call" + OF_LEADS),
        PersonalTable.emptied(
            "from forecourt.handoff_record" + OF_LEADS,
            "record = '{}', settled = '', do_not_ask = '', next_action = ''"),
        PersonalTable.emptied("from forecourt.rule_override" + OF_LEADS, "reason = ''"));
  }
}
