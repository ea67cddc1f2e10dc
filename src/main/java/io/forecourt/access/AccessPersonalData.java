package io.forecourt.access;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who viewed a person's data. */
@Component
class AccessPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept(
            "from forecourt.view_log where subject = any(:leads) or subject = :customer",
            "The staff who viewed the data, and when; nothing of the person."));
  }

  @Override
  public List<Expiry> expiries() {
    return List.of(
        new Expiry("logs", PersonalTable.deleted("from forecourt.view_log where hour < :before")),
        new Expiry(
            "logs", PersonalTable.deleted("from forecourt.login_failure where at < :before")));
  }
}
