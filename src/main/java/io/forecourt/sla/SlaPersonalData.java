package io.forecourt.sla;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** SLA clocks of a person's leads. */
@Component
class SlaPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(PersonalTable.kept("from forecourt.sla_clock" + OF_LEADS, "Times only."));
  }
}
