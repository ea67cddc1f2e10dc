package io.forecourt.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records written to the CRM, by idempotency key. */
@Repository
class CrmRecords {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Clock clock;

  CrmRecords(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Adds a record.
   *
   * @return false if there already is one with this key
   */
  boolean record(String idempotencyKey, UUID leadId, String store, JsonNode record) {
    return jdbc.sql(
                """
                insert into forecourt.crm_record values (:key, :lead, :store, :record::jsonb, :at)
                on conflict (idempotency_key) do nothing
                """)
            .param("key", idempotencyKey)
            .param("lead", leadId)
            .param("store", store)
            .param("record", cipher.encrypt(ContactField.CRM_RECORD, leadId, record.toString()))
            .param("at", clock.instant())
            .update()
        == 1;
  }
}
