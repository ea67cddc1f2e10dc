package io.forecourt.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settled facts of each lead, with the source of each. */
@Repository
public class LeadFacts {

  /** Origin of a buyer's statement, as opposed to a rep's note. */
  public static final String BUYER = "BUYER";

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LeadFacts(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  public Facts findByLead(UUID leadId) {
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

  /** Returns the source of each settled fact, oldest first. */
  public Map<Fact, FactSource> sources(UUID leadId) {
    record Row(String name, String origin, boolean sure, String words, OffsetDateTime at) {}
    Map<Fact, FactSource> sources = new LinkedHashMap<>();
    jdbc.sql(
            """
            select name, origin, sure, words, recorded_at as at from forecourt.lead_fact
            where lead_id = :lead order by recorded_at, name
            """)
        .param("lead", leadId)
        .query(Row.class)
        .list()
        .forEach(
            row ->
                sources.put(
                    fact(row.name()),
                    new FactSource(row.origin(), row.sure(), row.words(), row.at().toInstant())));
    return sources;
  }

  /**
   * Saves the settled facts among {@code facts}; a newer fact replaces an older one.
   *
   * @param origin {@link #BUYER} or a user id
   */
  public void save(UUID leadId, Facts facts, String origin) {
    FactSource source = new FactSource(origin, true, null, clock.instant());
    facts.settled().forEach((fact, value) -> save(leadId, fact, value, source));
    if (!origin.equals(BUYER) && !facts.settled().isEmpty()) {
      events.publishEvent(new FactsRecorded(leadId));
    }
  }

  /** Replaces one fact, and logs the statement. */
  public void save(UUID leadId, Fact fact, Object value, FactSource source) {
    statement(
            """
            with said as (
              insert into forecourt.fact_statement
                (lead_id, name, value, origin, sure, words, taken, said_at)
              values (:lead, :name, :value::jsonb, :origin, :sure, :words, true, :at)
            )
            insert into forecourt.lead_fact (lead_id, name, value, origin, sure, words, recorded_at)
            values (:lead, :name, :value::jsonb, :origin, :sure, :words, :at)
            on conflict (lead_id, name) do update set
              (value, origin, sure, words, recorded_at)
                = (excluded.value, excluded.origin, excluded.sure, excluded.words,
                   excluded.recorded_at)
            """,
            leadId,
            fact,
            value,
            source)
        .update();
  }

  /** Logs a statement without replacing the known fact. */
  public void saveIfOpen(UUID leadId, Fact fact, Object value, FactSource source) {
    statement(
            """
            insert into forecourt.fact_statement
              (lead_id, name, value, origin, sure, words, taken, said_at)
            values (:lead, :name, :value::jsonb, :origin, :sure, :words, false, :at)
            """,
            leadId,
            fact,
            value,
            source)
        .update();
  }

  private static Fact fact(String key) {
    return Fact.find(key).orElseThrow(() -> new IllegalStateException("No fact " + key + "."));
  }

  private JdbcClient.StatementSpec statement(
      String sql, UUID leadId, Fact fact, Object value, FactSource source) {
    return jdbc.sql(sql)
        .param("lead", leadId)
        .param("name", fact.key())
        .param("value", write(value))
        .param("origin", source.origin())
        .param("sure", source.sure())
        .param("words", source.words())
        .param("at", source.at());
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
