package io.forecourt.deal;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Trade-ins of a person. */
@Component
class DealPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied("from forecourt.appraisal" + OF_LEADS, "note = null"),
        PersonalTable.deleted("from forecourt.trade_in_photo" + OF_LEADS).withFiles());
  }

  @Override
  public List<Expiry> expiries() {
    return List.of(
        new Expiry(
            "photos",
            PersonalTable.deleted(
                """
                from forecourt.trade_in_photo where taken_at < :before and lead_id in (
                  select l.id from forecourt.lead l where l.status <> 'OPEN')
                """)));
  }
}
