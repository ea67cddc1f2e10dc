package io.forecourt.workplace;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lead workspace shows, and the facts that a rep corrects in it. */
@ForecourtTest
class LeadWorkspaceTest {

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private EngineDriver engine;
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
    assertThat(workspace.at("/car/photo").asText())
        .matches("/api/stores/riverside/vehicles/\\w{17}/photo");
    assertThat(workspace.at("/mayWrite/outcome").asText()).isEqualTo("SENT");
    assertThat(workspace.at("/mayWrite/channel").asText()).isEqualTo("TEXT");
    assertThat(workspace.at("/crm").asText()).isEqualTo("In the CRM");
    assertThat(fact(workspace, "budget").get("value").asText()).isEqualTo("about $450 a month");
    assertThat(workspace.get("thread").get(0).get("from").asText()).isEqualTo("BUYER");
    assertThat(workspace.get("thread").get(1).get("from").asText()).isEqualTo("ASSISTANT");
  }

  @Test
  void shouldShowWhatTheRecordsKnowOfABuyer() {
    LeadBuilder inquiry = aLead().hot();
    UUID id = showroom.handOff(inquiry);
    assertThat(workspace("ann", id).get("owned")).isEmpty();

    ResponseEntity<String> answer =
        callers.machinePosts(
            "/api/stores/riverside/customers",
            MediaType.APPLICATION_JSON,
            """
            [{"id": "%s", "phone": "%s", "vehicles": [
              {"year": 2021, "make": "Toyota", "model": "Camry", "dealDate": "3/15/2021"}]}]
            """
                .formatted(id, inquiry.phone()));
    assertThat(answer.getBody()).contains("\"updated\":1,\"removed\":0");

    assertThat(workspace("ann", id).at("/owned/0").asText())
        .isEqualTo("Bought a 2021 Toyota Camry here in March 2021");
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
  void shouldSayWhyAMessageMustNotLeave() {
    UUID id = showroom.handOff(aLead().hot());
    showroom.write(id, "please stop texting me");

    JsonNode mayWrite = workspace("ann", id).get("mayWrite");
    assertThat(mayWrite.get("outcome").asText()).isEqualTo("REFUSED");
    assertThat(mayWrite.get("why").asText()).contains("opted out");
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

  @Test
  void shouldFillInWhatIsOpenWithoutAReason() {
    UUID open = showroom.conversationAboutACamry();
    engine.handOff(open);
    String path = "/api/leads/" + open + "/facts/financing";

    assertThat(
            callers
                .personCalls("mia", HttpMethod.PUT, path, "{\"value\":\"LEASE\"}")
                .getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(showroom.lead(open).at("/facts/financing").asText()).isEqualTo("LEASE");
  }

  @Test
  void shouldCountWhoAsksAgain() {
    UUID id = aLeadOfAnn();
    String cash = "{\"value\":\"CASH\"}";
    assertThat(put("ann", id, "facts/financing", cash)).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(
            put("ann", id, "facts/financing", "{\"value\":\"CASH\",\"reason\":\"He inherited\"}"))
        .isEqualTo(HttpStatus.NO_CONTENT);

    assertThat(showroom.lead(id).at("/facts/financing").asText()).isEqualTo("CASH");
    assertThat(
            jdbc.sql(
                    "select person || ' ' || kind from forecourt.rule_override where lead_id = :lead")
                .param("lead", id)
                .query(String.class)
                .list())
        .containsExactly("ann ASKED_AGAIN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "financing | \"BARTER\"",
        "timeline  | {\"bucket\":\"SOON\"}",
        "budget    | {}",
        "colour    | \"red\"",
        "vehicle   | 7"
      })
  void shouldNotTakeWhatSettlesNothing(String fact, String value) {
    UUID id = aLeadOfAnn();

    assertThat(put("ann", id, "facts/" + fact, "{\"value\":%s,\"reason\":\"x\"}".formatted(value)))
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }

  private UUID aLeadOfAnn() {
    UUID id = showroom.handOff(aLead().hot());
    put("mia", id, "owner", "{\"person\":\"ann\",\"reason\":\"Knows her\"}");
    return id;
  }

  private HttpStatusCode put(String person, UUID id, String what, String body) {
    return callers
        .personCalls(person, HttpMethod.PUT, "/api/leads/" + id + "/" + what, body)
        .getStatusCode();
  }

  private JsonNode workspace(String person, UUID id) {
    return showroom.read(
        callers
            .personCalls(person, HttpMethod.GET, "/api/leads/" + id + "/workspace", null)
            .getBody());
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
