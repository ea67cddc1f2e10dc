package io.forecourt.messaging.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.ContactCipher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Proof for one person: consents, opt-outs and a receipt for every message, in one document. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class ReceiptsController {

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

  private final LeadAccess leadAccess;
  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final ObjectMapper json;

  ReceiptsController(
      LeadAccess leadAccess, JdbcClient jdbc, ContactCipher cipher, ObjectMapper json) {
    this.leadAccess = leadAccess;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
  }

  @Operation(
      operationId = "exportReceipts",
      summary = "Export the consents, opt-outs and message receipts of a customer",
      description = "People need the manager or administrator role.")
  @GetMapping("/api/leads/{id}/receipts")
  ResponseEntity<JsonNode> export(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    Lead lead = leadAccess.require(currentUser, id);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"receipts-%s.json\"".formatted(lead.customerId()))
        .body(document(lead.customerId()));
  }

  private JsonNode document(UUID customerId) {
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
