package io.forecourt.conversation;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** State of the assistant's conversations with a person. */
@Component
class ConversationPersonalData implements PersonalData {

  private static final String OF_LEADS = " where lead_id = any(:leads)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied("from forecourt.conversation" + OF_LEADS, "notes = '{}'"),
        PersonalTable.deleted("from forecourt.reply_draft" + OF_LEADS));
  }
}
