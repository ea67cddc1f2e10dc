package io.forecourt.scoring;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reasons for the scores of a person's leads. */
@Component
class ScoringPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(PersonalTable.deleted("from forecourt.score_reason" + OF_LEADS));
  }
}
