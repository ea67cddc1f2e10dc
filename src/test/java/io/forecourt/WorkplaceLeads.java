package io.forecourt;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Leads that wait for their call in the shared application, made and read over its APIs. */
final class WorkplaceLeads {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RunningForecourt FORECOURT = SharedForecourt.get();

  private static int number = 1_000;

  /** A lead that waits for its first call. */
  static String aCall(String firstName, int facts, String when) {
    return send(inquiry(firstName, facts, when));
  }

  static String send(ObjectNode inquiry) {
    String id =
        read(FORECOURT.call("POST", "/api/stores/riverside/leads", inquiry.toString()).body())
            .get("id")
            .asText();
    // A silent buyer is called after some minutes; whoever asks for a person, at once.
    FORECOURT.call(
        "POST",
        "/api/leads/" + id + "/messages",
        "{\"channel\":\"TEXT\",\"text\":\"Can I talk to a person, please?\"}");
    await("call of " + id).atMost(Duration.ofSeconds(60)).until(() -> !tasksOf(id).isEmpty());
    return id;
  }

  static ObjectNode inquiry(String firstName, int facts, String when) {
    ObjectNode inquiry = JSON.createObjectNode().put("source", "Website").put("channel", "WEB");
    inquiry
        .putObject("customer")
        .put("firstName", firstName)
        .put("lastName", "Hart")
        .put("postalCode", "50312")
        .put("phone", "+1515555%d".formatted(number++));
    inquiry
        .putObject("vehicle")
        .put("year", 2024)
        .put("make", "Toyota")
        .put("model", "Camry")
        .put("trim", "XSE");
    ObjectNode known = inquiry.putObject("facts");
    known.putObject("timeline").put("bucket", when);
    if (facts > 3) {
      known.putObject("budget").put("monthlyMax", 450);
      known.putObject("tradeIn").put("has", false);
    }
    if (facts == 6) {
      known.put("financing", "FINANCE");
      known.putObject("contact").put("channel", "PHONE");
    }
    inquiry
        .putObject("consent")
        .put("text", "Riverside Motors may text and call me.")
        .putArray("channels")
        .add("TEXT")
        .add("PHONE");
    return inquiry;
  }

  /** Makes a lead someone's, whoever got it. */
  static void give(String id, String person) {
    if (!lead(id).at("/owner/id").asText().equals(person)) {
      FORECOURT.callAs(
          "mia",
          "PUT",
          "/api/leads/" + id + "/owner",
          "{\"person\":\"%s\",\"reason\":\"Knows the family\"}".formatted(person));
    }
    await().until(() -> assigneeOf(id).equals(person));
  }

  /** Takes the call from whoever has it. */
  static void free(String id) {
    FORECOURT.callAs(
        "mia",
        "POST",
        "/engine-rest/task/" + tasksOf(id).get(0).get("id").asText() + "/assignee",
        "{\"userId\":null}");
    await().until(() -> assigneeOf(id).equals("null"));
  }

  static String assigneeOf(String id) {
    return tasksOf(id).get(0).get("assignee").asText();
  }

  static JsonNode tasksOf(String id) {
    return read(
        FORECOURT
            .callAs("mia", "GET", "/engine-rest/task?processInstanceBusinessKey=" + id, null)
            .body());
  }

  /** The buyer writes. */
  static void write(String id, String text) {
    FORECOURT.call(
        "POST",
        "/api/leads/" + id + "/messages",
        JSON.createObjectNode().put("channel", "TEXT").put("text", text).toString());
  }

  static List<String> callsOf(String id) {
    return FORECOURT
        .database()
        .sql(
            "select outcome || ': ' || coalesce(note, '') from forecourt.call_attempt"
                + " where lead_id = :lead")
        .param("lead", UUID.fromString(id))
        .query(String.class)
        .list();
  }

  static List<String> reasons(String id) {
    return FORECOURT
        .database()
        .sql("select kind || ': ' || reason from forecourt.rule_override where lead_id = :lead")
        .param("lead", UUID.fromString(id))
        .query(String.class)
        .list();
  }

  static JsonNode clock(String id, String name) {
    for (JsonNode clock : lead(id).get("clocks")) {
      if (clock.get("name").asText().equals(name)) {
        return clock;
      }
    }
    throw new AssertionError("No clock " + name);
  }

  static JsonNode lead(String id) {
    return read(FORECOURT.call("GET", "/api/leads/" + id, "").body());
  }

  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WorkplaceLeads() {}
}
