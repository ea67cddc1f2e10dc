package io.forecourt.workplace;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lead tab shows. */
@ForecourtTest
class LeadWorkspaceTest {

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldShowWhatCountsFirst() {
    UUID id = showroom.handOff(aLead().hot());
    JsonNode workspace = workspace("ann", id);

    assertThat(workspace.get("settled").asText())
        .startsWith("Settled (6 of 6): Interested in 2024");
    assertThat(workspace.get("doNotAsk").asText()).startsWith("Do not ask again: the car");
    assertThat(workspace.at("/next/clock").asText()).isEqualTo("5 min of open time left");
    assertThat(workspace.at("/car/proof").asText()).isEqualTo("on our lot, checked 0 min ago");
    assertThat(workspace.at("/mayWrite/outcome").asText()).isEqualTo("SENT");
    assertThat(workspace.at("/mayWrite/channel").asText()).isEqualTo("TEXT");
    assertThat(workspace.at("/crm").asText()).isEqualTo("In the CRM");
    assertThat(fact(workspace, "budget").get("value").asText()).isEqualTo("about $450 a month");
    assertThat(workspace.get("thread").get(0).get("from").asText()).isEqualTo("BUYER");
    assertThat(workspace.get("thread").get(1).get("from").asText()).isEqualTo("ASSISTANT");
  }

  @Test
  void shouldAnswerTheSameOnTheFormerPath() {
    String path = "/api/leads/" + showroom.handOff(aLead().hot());

    assertThat(callers.personCalls("ann", HttpMethod.GET, path + "/desk", null).getBody())
        .isEqualTo(callers.personCalls("ann", HttpMethod.GET, path + "/workspace", null).getBody());
  }

  @Test
  void shouldTellSettledFromOpenAndWhoSaidIt() {
    UUID id = showroom.handOff(aLead());
    showroom.write(id, "I'd like to stay under 450 a month");
    JsonNode workspace = workspace("ann", id);

    assertThat(fact(workspace, "budget").get("state").asText()).isEqualTo("SETTLED");
    assertThat(fact(workspace, "budget").get("from").asText())
        .startsWith("the buyer: \"")
        .contains("450 a month");
    assertThat(fact(workspace, "vehicle").get("state").asText()).isEqualTo("OPEN");
  }

  @Test
  void shouldTurnTheClockAmberAndRed() {
    UUID id = showroom.handOff(aLead().hot());
    jdbc.sql("update forecourt.lead set next_action_due = :at where id = :id")
        .param("at", EngineTime.now().plus(Duration.ofMinutes(11)).atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();

    assertThat(clock(id)).isEqualTo("GREEN 11 min of open time left");
    EngineTime.pass(Duration.ofMinutes(2));
    assertThat(clock(id)).isEqualTo("AMBER 9 min of open time left");
    EngineTime.pass(Duration.ofMinutes(12));
    assertThat(clock(id)).isEqualTo("RED 3 min overdue");
    // The store is closed from 20:00 to 8:30: the night does not count.
    EngineTime.setTo(Instant.parse("2026-03-12T13:31:00Z"));
    assertThat(clock(id)).isEqualTo("RED 9 h overdue");
  }

  @Test
  void shouldSayWhyAMessageMustNotLeave() {
    UUID id = showroom.handOff(aLead().hot());
    showroom.write(id, "please stop texting me");

    JsonNode mayWrite = workspace("ann", id).get("mayWrite");
    assertThat(mayWrite.get("outcome").asText()).isEqualTo("REFUSED");
    assertThat(mayWrite.get("why").asText()).contains("left alone");
  }

  @Test
  void shouldLookTheCarUpAgain() {
    UUID id = showroom.handOff(aLead().hot());
    EngineTime.pass(Duration.ofMinutes(7));
    assertThat(workspace("ann", id).at("/car/proof").asText()).endsWith("checked 7 min ago");

    callers.personCalls("ann", HttpMethod.PUT, "/api/leads/" + id + "/stock", "{}");

    assertThat(workspace("ann", id).at("/car/proof").asText()).endsWith("checked 0 min ago");
  }

  @Test
  void shouldShowEarlierLeadsOfTheSameBuyer() {
    LeadBuilder lead = aLead().hot();
    UUID first = showroom.handOff(lead);
    jdbc.sql("update forecourt.lead set status = 'LOST' where id = :id")
        .param("id", first)
        .update();
    EngineTime.pass(Duration.ofDays(30));

    UUID second = showroom.receive(lead.saying("Looking again"));

    assertThat(workspace("ann", second).at("/earlier/0/text").asText()).isEqualTo("Website, lost");
  }

  @Test
  void shouldOpenForTheStoresOwnPeopleOnly() {
    UUID id = showroom.handOff(aLead().hot());
    String path = "/api/leads/" + id + "/workspace";

    assertThat(callers.personCalls("lou", HttpMethod.GET, path, null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(callers.strangerCalls(HttpMethod.GET, path, null).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  private JsonNode workspace(String person, UUID id) {
    return showroom.read(
        callers
            .personCalls(person, HttpMethod.GET, "/api/leads/" + id + "/workspace", null)
            .getBody());
  }

  private String clock(UUID id) {
    JsonNode next = workspace("ann", id).get("next");
    return next.get("state").asText() + " " + next.get("clock").asText();
  }

  private static JsonNode fact(JsonNode workspace, String name) {
    for (JsonNode fact : workspace.get("facts")) {
      if (fact.get("name").asText().equals(name)) {
        return fact;
      }
    }
    throw new AssertionError("No fact " + name);
  }
}
