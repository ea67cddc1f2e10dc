package io.forecourt.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.lead.Moments;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A table of our own, for stores that have no other CRM yet. */
@Component
class BuiltInCrm implements Crm {

  private final JdbcClient jdbc;
  private final Clock clock;

  BuiltInCrm(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void write(String idempotencyKey, UUID leadId, String store, JsonNode record) {
    jdbc.sql(
            """
            insert into forecourt.crm_record values (:key, :lead, :store, :record::jsonb, :at)
            on conflict (idempotency_key) do nothing
            """)
        .param("key", idempotencyKey)
        .param("lead", leadId)
        .param("store", store)
        .param("record", record.toString())
        .param("at", Moments.sql(clock.instant()))
        .update();
  }
}
