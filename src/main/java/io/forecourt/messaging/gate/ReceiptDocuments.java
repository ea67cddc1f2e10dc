package io.forecourt.messaging.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.ContactCipher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proof for one person: consents, opt-outs and a receipt for every message, in one document. */
@Component
class ReceiptDocuments {

  private static final String DOCUMENT =
      """
      select jsonb_build_object(
        'customer', jsonb_build_object('id', c.id, 'firstName', c.first_name,
          'lastName', c.last_name, 'postalCode', c.postal_code,
          'phones', (select coalesce(jsonb_agg(p.e164), '[]') from forecourt.customer_phone p
            where p.customer_id = c.id),
          'emails', (select coalesce(jsonb_agg(e.email), '[]') from forecourt.customer_email e
            where e.customer_id = c.id)),
        'consents', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'text', k.text,
            'channels', k.channels, 'source', k.source, 'ip', k.ip, 'address', k.address,
            'at', k.given_at) order by k.id), '[]')
          from forecourt.consent k where k.customer_id = c.id),
        'optOuts', (select coalesce(jsonb_agg(jsonb_build_object('at', s.at, 'scope', s.scope,
            'channel', s.channel, 'reason', s.reason, 'liftedAt', s.lifted_at,
            'liftReason', s.lift_reason) order by s.id), '[]')
          from forecourt.suppression s where s.customer_id = c.id),
        'receipts', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', r.id,
            'at', r.at, 'leadId', r.lead_id, 'outcome', r.outcome, 'rule', r.rule_id,
            'why', r.rule, 'channel', r.channel, 'address', r.address, 'where', r.zone,
            'purpose', r.purpose, 'block', r.template, 'version', r.template_version,
            'phrasing', r.phrasing, 'basis', r.basis, 'consent', r.consent_id,
            'until', r.hold_until, 'text', m.text, 'delivery', m.delivery,
            'model', case when w.message_id is not null and r.template = 'assistant-model'
              then jsonb_build_object('messageId', w.message_id, 'writtenAs', w.written_as,
                'basedOn', w.based_on, 'approvedText', w.base_text, 'sheet', w.sheet,
                'sheetHash', w.sheet_hash)
              end)) order by r.id), '[]')
          from forecourt.receipt r left join forecourt.message m on m.id = r.message_id
            left join forecourt.model_message w on w.message_id = r.message_id
          where r.customer_id = c.id))::text
      from forecourt.customer c where c.id = :customer
      """;

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final ObjectMapper json;

  ReceiptDocuments(JdbcClient jdbc, ContactCipher cipher, ObjectMapper json) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
  }

  JsonNode of(UUID customerId) {
    try {
      JsonNode document =
          json.readTree(
              jdbc.sql(DOCUMENT).param("customer", customerId).query(String.class).single());
      new EncryptedReceipts(cipher, customerId).decrypt(document);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
