package io.forecourt.capture;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.DataSubject;
import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inquiries, messages and visits of a person as they arrived. */
@Component
class CapturePersonalData implements PersonalData {

  private final NamingTexts texts;

  CapturePersonalData(JdbcClient jdbc, ContactCipher cipher) {
    this.texts = new NamingTexts(jdbc, cipher);
  }

  @Override
  public Map<String, Object> parameters(DataSubject subject) {
    return Map.of("namingIntake", texts.intake(subject), "namingInbox", texts.inbox(subject));
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.emptied(
            "from forecourt.consent where customer_id = :customer",
            // The hash proves which wording the person agreed to.
            "text = case when text like 'sha256:%' then text"
                + " else 'sha256:' || encode(sha256(convert_to(text, 'UTF8')), 'hex') end,"
                + " ip = null, address = null"),
        PersonalTable.emptied(
            "from forecourt.inquiry where lead_id = any(:leads)",
            "body = '', fingerprint = '', external_id = null"),
        PersonalTable.emptied(
                "from forecourt.intake where lead_id = any(:leads) or id = any(:namingIntake)",
                "body = '', problem = '',"
                    + " status = case status when 'NEEDS_REVIEW' then 'DISMISSED' else status end")
            .withProcesses(),
        PersonalTable.deleted("from forecourt.idempotency_key where lead_id = any(:leads)"),
        PersonalTable.deleted("from forecourt.chat_session where customer_id = :customer"),
        PersonalTable.deleted(
            "from forecourt.inbox where subject = any(:leads::text[]) or id = any(:namingInbox)"));
  }

  @Override
  public List<Expiry> expiries() {
    return List.of(
        new Expiry(
            "dismissed-intake",
            PersonalTable.emptied(
                """
                from forecourt.intake
                where status = 'DISMISSED' and received_at < :before and body <> ''
                """,
                "body = '', problem = ''")),
        new Expiry(
            "chat-sessions",
            PersonalTable.deleted(
                "from forecourt.chat_session where coalesce(seen_at, created_at) < :before")));
  }
}
