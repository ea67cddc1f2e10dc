package io.forecourt.messaging.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ContactCipher;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a person for the gate in one statement, which also locks the person's row. */
@Repository
class Recipients {

  private static final String READ =
      """
      select c.postal_code, c.suppressed, c.paused_at, c.recent_sends, c.wrote,
        c.unsubscribe_token,
        array(select p.e164 from forecourt.customer_phone p
          where p.customer_id = c.id and p.wrong_since is null and not p.from_records
            and p.type = 'mobile') as mobiles,
        array(select p.e164 from forecourt.customer_phone p
          where p.customer_id = c.id and p.wrong_since is null and not p.from_records
            and p.type not in ('mobile', 'fax')) as phones,
        array(select e.email from forecourt.customer_email e
          where e.customer_id = c.id and e.wrong_since is null and not e.from_records) as emails,
        exists (select 1 from forecourt.customer_phone w
          where w.customer_id = c.id and w.wrong_since is not null)
          or exists (select 1 from forecourt.customer_email w
          where w.customer_id = c.id and w.wrong_since is not null) as any_closed,
        (select jsonb_agg(jsonb_build_object('id', k.id, 'channels', k.channels,
            'source', k.source, 'at', k.given_at, 'address', k.address) order by k.given_at desc)
          from forecourt.consent k where k.customer_id = c.id) as consents,
        (select max(u.at) from forecourt.receipt u where u.customer_id = c.id
          and u.outcome = 'SENT' and u.purpose in ('FOLLOW_UP', 'MARKETING')) as unasked_at,
        array(select r.phrasing from forecourt.receipt r
          where r.customer_id = c.id and r.template = :template and r.outcome = 'SENT'
            and r.phrasing is not null order by r.id) as used,
        (select max(b.version) from forecourt.template_version b where b.name = :template) as version,
        (select f.value ->> 'channel' from forecourt.lead_fact f
          where f.lead_id = :lead and f.name = 'contact') as preferred,
        (select max(coalesce(s.sold_on::timestamptz, s.closed_at)) from forecourt.lead_outcome s
            join forecourt.lead of on of.id = s.lead_id
          where of.customer_id = c.id and s.result = 'SOLD' and s.reopened_at is null) as bought_at,
        (select max(w.seen_at) from forecourt.chat_session w where w.customer_id = c.id)
          as in_chat_at
      from forecourt.customer c where c.id = :customer for no key update
      """;

  private final JdbcClient jdbc;
  private final RecipientRows rows;

  Recipients(JdbcClient jdbc, ContactCipher cipher, ObjectMapper json) {
    this.jdbc = jdbc;
    this.rows = new RecipientRows(cipher, json);
  }

  /**
   * Locks the person's row: until the transaction ends nothing else is sent and no opt-out lands.
   */
  Recipient lock(Lead lead, String template) {
    return jdbc.sql(READ)
        .param("lead", lead.id())
        .param("customer", lead.customerId())
        .param("template", template)
        .query((row, number) -> rows.recipient(lead, row))
        .single();
  }

  /**
   * @param used the phrasings that the person has read, oldest first
   */
  record Wordings(int version, List<String> used) {}

  /** Reads the newest version of each template, and which of its phrasings the person has read. */
  Map<String, Wordings> wordings(Recipient to, List<String> templates) {
    record Row(String name, Wordings wordings) {}
    return templates.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select b.name, max(b.version) as version,
                  array(select r.phrasing from forecourt.receipt r
                    where r.customer_id = :customer and r.template = b.name and r.outcome = 'SENT'
                      and r.phrasing is not null order by r.id) as used
                from forecourt.template_version b where b.name = any(:blocks) group by b.name
                """)
            .param("customer", to.lead().customerId())
            .param("blocks", templates.toArray(String[]::new))
            .query(
                (row, number) ->
                    new Row(
                        row.getString("name"),
                        new Wordings(
                            row.getInt("version"), RecipientRows.texts(row.getArray("used")))))
            .list()
            .stream()
            .collect(Collectors.toMap(Row::name, Row::wordings));
  }
}
