package io.forecourt.insight;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's leads in quality audits. */
@Component
class InsightPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied("from forecourt.audit_lead" + OF_LEADS, "note = null"),
        PersonalTable.emptied(
            """
            from forecourt.audit_call where call_id in (
              select c.id from forecourt.call_attempt c where c.lead_id = any(:leads))
            """,
            "note = null"));
  }
}
