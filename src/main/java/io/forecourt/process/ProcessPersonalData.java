package io.forecourt.process;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Findings of the model that name a person's lead as their example. */
@Component
class ProcessPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied(
            "from forecourt.model_finding where example_lead = any(:leads)", "example_lead = null"),
        PersonalTable.deleted("from forecourt.model_finding_lead where lead_id = any(:leads)"));
  }
}
