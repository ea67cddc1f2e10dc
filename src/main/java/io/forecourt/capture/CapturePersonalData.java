package io.forecourt.capture;

import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Inquiries, messages and visits of a person as they arrived. */
@Component
class CapturePersonalData implements PersonalData {

  /** Whether a text names one of the person's addresses, or a number however it is written. */
  private static final String NAMES_PERSON =
      """
      exists (select 1 from unnest(:addresses::text[]) address
        where position(address in lower(%1$s)) > 0
          or (address like '+%%' and length(address) > 10
            and position(right(address, 10) in regexp_replace(%1$s, '[-+(). /]', '', 'g')) > 0))
      """;

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
                """
                from forecourt.intake where lead_id = any(:leads)
                  or (lead_id is null and store = :store and %s)
                """
                    .formatted(NAMES_PERSON.formatted("body")),
                "body = '', problem = '',"
                    + " status = case status when 'NEEDS_REVIEW' then 'DISMISSED' else status end")
            .withProcesses(),
        PersonalTable.deleted("from forecourt.idempotency_key where lead_id = any(:leads)"),
        PersonalTable.deleted("from forecourt.chat_session where customer_id = :customer"),
        // A large document holds many people; its inquiries are apart from each other soon.
        PersonalTable.deleted(
            """
            from forecourt.inbox where subject = any(:leads::text[])
              or (store = :store and subject = any(:addresses::text[]))
              or (store = :store and kind <> 'LargeDocument' and %s)
            """
                .formatted(NAMES_PERSON.formatted("payload::text"))));
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
