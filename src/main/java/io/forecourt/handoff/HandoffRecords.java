package io.forecourt.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.SqlTime;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of each lead that was handed over. */
@Repository
public class HandoffRecords {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final ObjectMapper json;
  private final Clock clock;

  HandoffRecords(JdbcClient jdbc, ContactCipher cipher, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
    this.clock = clock;
  }

  public HandoffRecord get(UUID leadId) {
    return find(leadId).orElseThrow(() -> new IllegalStateException("No record of " + leadId));
  }

  public Optional<HandoffRecord> find(UUID leadId) {
    return jdbc.sql(
            "select h.*, l.store from forecourt.handoff_record h"
                + " join forecourt.lead l on l.id = h.lead_id where lead_id = :lead")
        .param("lead", leadId)
        .query(
            (row, number) -> {
              try {
                return new HandoffRecord(
                    leadId,
                    row.getString("store"),
                    json.readTree(
                        cipher.decrypt(
                            ContactField.HANDOFF_RECORD, leadId, row.getString("record"))),
                    cipher.decrypt(ContactField.HANDOFF_SETTLED, leadId, row.getString("settled")),
                    cipher.decrypt(
                        ContactField.HANDOFF_DO_NOT_ASK, leadId, row.getString("do_not_ask")),
                    cipher.decrypt(
                        ContactField.HANDOFF_NEXT_ACTION, leadId, row.getString("next_action")),
                    SqlTime.optionalInstant(row, "in_crm_at"));
              } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
              }
            })
        .optional();
  }

  public void markWritten(UUID leadId) {
    jdbc.sql(
            "update forecourt.handoff_record set in_crm_at = coalesce(in_crm_at, :at)"
                + " where lead_id = :lead")
        .param("at", clock.instant())
        .param("lead", leadId)
        .update();
  }

  void save(HandoffRecord handoff, int factsComplete) {
    UUID lead = handoff.leadId();
    jdbc.sql(
            """
            insert into forecourt.handoff_record (lead_id, record, settled, do_not_ask,
              next_action, facts_complete, created_at)
            values (:lead, :record::jsonb, :settled, :doNotAsk, :next, :complete, :at)
            on conflict (lead_id) do update set (record, settled, do_not_ask, next_action,
              facts_complete) = (excluded.record, excluded.settled, excluded.do_not_ask,
              excluded.next_action, excluded.facts_complete)
            """)
        .param("lead", lead)
        .param(
            "record",
            cipher.encrypt(ContactField.HANDOFF_RECORD, lead, handoff.record().toString()))
        .param("settled", cipher.encrypt(ContactField.HANDOFF_SETTLED, lead, handoff.settled()))
        .param(
            "doNotAsk", cipher.encrypt(ContactField.HANDOFF_DO_NOT_ASK, lead, handoff.doNotAsk()))
        .param("next", cipher.encrypt(ContactField.HANDOFF_NEXT_ACTION, lead, handoff.nextAction()))
        .param("complete", factsComplete)
        .param("at", clock.instant())
        .update();
  }
}
