package io.forecourt;

import static io.forecourt.LeadBuilder.aLead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads as they come in, what their buyers write, and what became of them. */
@TestComponent
public class Showroom {

  private final Callers callers;
  private final EngineDriver engine;
  private final ObjectMapper json;
  private final JdbcClient jdbc;

  Showroom(Callers callers, EngineDriver engine, ObjectMapper json, JdbcClient jdbc) {
    this.callers = callers;
    this.engine = engine;
    this.json = json;
    this.jdbc = jdbc;
  }

  public UUID receive(LeadBuilder lead) {
    ResponseEntity<String> answer =
        callers.machinePosts(
            "/api/stores/" + lead.store() + "/leads", MediaType.APPLICATION_JSON, lead.json());
    if (answer.getStatusCode() != HttpStatus.CREATED) {
      throw new AssertionError("The lead was not received: " + answer);
    }
    return UUID.fromString(read(answer.getBody()).get("id").asText());
  }

  /** Receives a lead, and lets the assistant answer and ask its first question. */
  public UUID converse(LeadBuilder lead) {
    UUID id = receive(lead);
    engine.settle(id);
    return id;
  }

  /** Receives a lead and hands it to a rep, who is to call. */
  public UUID handOff(LeadBuilder lead) {
    UUID id = receive(lead);
    engine.handOff(id);
    return id;
  }

  /** A buyer asks about a Camry on the lot and has said nothing else. */
  public UUID conversationAboutACamry() {
    return converse(aLead().askingFor("2024 Toyota Camry XSE").from("Des Moines"));
  }

  /** The buyer writes, ten seconds later, and everything follows that does so at once. */
  public void say(UUID id, String text) {
    EngineTime.pass(Duration.ofSeconds(10));
    write(id, text);
    engine.settle(id);
  }

  /** The buyer writes; the process hears of it when the lead settles. */
  public JsonNode write(UUID id, String text) {
    return deliver(id, UUID.randomUUID().toString(), text);
  }

  /** The channel delivers a message under its own number. */
  public JsonNode deliver(UUID id, String externalId, String text) {
    return post(
        "/api/leads/" + id + "/messages",
        Map.of("channel", "TEXT", "text", text, "externalId", externalId));
  }

  /** Another system reports what happened. */
  public JsonNode report(UUID id, String kind, String externalId, String vin) {
    Map<String, Object> event = new HashMap<>(Map.of("kind", kind, "externalId", externalId));
    event.put("vin", vin);
    return post("/api/leads/" + id + "/events", event);
  }

  public JsonNode lead(UUID id) {
    return read(callers.machineGets("/api/leads/" + id).getBody());
  }

  public String owner(UUID id) {
    return lead(id).at("/owner/id").asText();
  }

  public String status(UUID id) {
    return lead(id).get("status").asText();
  }

  /** The SLA clock of a lead, which must have one of this name. */
  public JsonNode clock(UUID id, String name) {
    return StreamSupport.stream(lead(id).get("clocks").spliterator(), false)
        .filter(clock -> clock.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No clock " + name));
  }

  /** What the assistant has written, oldest first. */
  public List<String> assistant(UUID id) {
    return StreamSupport.stream(lead(id).get("transcript").spliterator(), false)
        .filter(message -> message.get("author").asText().equals("ASSISTANT"))
        .map(message -> message.get("text").asText())
        .toList();
  }

  /** What the owner of a lead is told. */
  public List<String> news(UUID id) {
    ContactCipher cipher = ContactCiphers.inUse(jdbc);
    return texts("select text from forecourt.owner_notice where lead_id = :lead order by id", id)
        .stream()
        .map(text -> cipher.decrypt(ContactField.OWNER_NOTICE_TEXT, id, text))
        .toList();
  }

  /** The kind and the words of each alert to an owner of a lead, oldest first. */
  public List<String> alerts(UUID id) {
    ContactCipher cipher = ContactCiphers.inUse(jdbc);
    return jdbc.sql("select kind, text from forecourt.alert where lead_id = :lead order by id")
        .param("lead", id)
        .query(
            (row, number) ->
                row.getString("kind")
                    + " "
                    + cipher.decrypt(ContactField.ALERT_TEXT, id, row.getString("text")))
        .list();
  }

  /** The names of the message templates that were sent, oldest first. */
  public List<String> templatesSent(UUID id) {
    return texts(
        "select template from forecourt.receipt where lead_id = :lead and outcome = 'SENT'"
            + " order by id",
        id);
  }

  /** The first column of rows about a lead, which the query calls {@code :lead}. */
  public List<String> texts(String query, UUID id) {
    return jdbc.sql(query).param("lead", id).query(String.class).list();
  }

  /** A VIN that no other test asks for. */
  public String aCarOnTheLot() {
    return jdbc.sql(
            "select vin from forecourt.vehicle where store = 'riverside' and status = 'ON_LOT'"
                + " and model not in ('Camry', 'F-150', 'CR-V') order by vin limit 1")
        .query(String.class)
        .single();
  }

  public String statusOf(String vin) {
    return jdbc.sql("select status from forecourt.vehicle where vin = :vin")
        .param("vin", vin)
        .query(String.class)
        .single();
  }

  public JsonNode read(String answer) {
    try {
      return json.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode post(String path, Map<String, Object> body) {
    return read(callers.machinePosts(path, MediaType.APPLICATION_JSON, body).getBody());
  }
}
