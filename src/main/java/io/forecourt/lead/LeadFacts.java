package io.forecourt.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settled facts of each lead, with where each came from. */
@Repository
public class LeadFacts {

  /** The buyer's own word, as opposed to a rep's note of it. */
  public static final String BUYER = "BUYER";

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  LeadFacts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  public Facts of(UUID leadId) {
    record Row(String name, String value) {}
    ObjectNode facts = json.createObjectNode();
    jdbc.sql("select name, value::text as value from forecourt.lead_fact where lead_id = :lead")
        .param("lead", leadId)
        .query(Row.class)
        .list()
        .forEach(
            row -> {
              try {
                facts.set(row.name(), json.readTree(row.value()));
              } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
              }
            });
    return json.convertValue(facts, Facts.class);
  }

  /**
   * Keeps what is settled in {@code facts}; what was known before is replaced by the newer word.
   *
   * @param origin {@link #BUYER} or a user id
   */
  public void keep(UUID leadId, Facts facts, String origin) {
    for (Map.Entry<String, Object> fact : facts.settled().entrySet()) {
      jdbc.sql(
              """
              insert into forecourt.lead_fact values (:lead, :name, :value::jsonb, :origin, :at)
              on conflict (lead_id, name) do update set
                (value, origin, recorded_at) = (excluded.value, excluded.origin, excluded.recorded_at)
              """)
          .param("lead", leadId)
          .param("name", fact.getKey())
          .param("value", write(fact.getValue()))
          .param("origin", origin)
          .param("at", Moments.sql(clock.instant()))
          .update();
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
