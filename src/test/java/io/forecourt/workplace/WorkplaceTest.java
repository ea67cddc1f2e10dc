package io.forecourt.workplace;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.PhoneCall;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What a rep can do with a lead, and with whose. */
@ForecourtTest
class WorkplaceTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private TaskService tasks;
  @Autowired private ApplicationEventPublisher events;

  private UUID id;

  @BeforeEach
  void aCallOfAnn() {
    id = showroom.handOff(aLead().hot());
    call("mia", HttpMethod.PUT, "owner", "{\"person\":\"ann\",\"reason\":\"Knows her\"}");
  }

  @Test
  void shouldHandALeadToAColleague() {
    assertThat(
            call(
                "ann",
                HttpMethod.PUT,
                "owner",
                "{\"person\":\"ben\",\"reason\":\"Speaks Spanish\"}"))
        .isEqualTo(HttpStatus.NO_CONTENT);

    assertThat(showroom.owner(id)).isEqualTo("ben");
    assertThat(task().getAssignee()).isEqualTo("ben");
    assertThat(showroom.news(id)).contains("ann reassigned this lead to you: Speaks Spanish");
    assertThat(
            showroom.texts(
                "select person from forecourt.alert where lead_id = :lead order by id", id))
        .endsWith("ben");
  }

  @Test
  void shouldHandOnWhatOneTookFromTheTeam() {
    tasks.setAssignee(task().getId(), "dee");

    call("dee", HttpMethod.PUT, "owner", "{\"person\":\"ben\",\"reason\":\"I am off\"}");

    assertThat(task().getAssignee()).isEqualTo("ben");
  }

  @ParameterizedTest
  @CsvSource({"lou, 400", "nobody, 400"})
  void shouldHandItToColleaguesOfTheStoreAlone(String person, int status) {
    HttpStatusCode answer =
        call(
            "ann",
            HttpMethod.PUT,
            "owner",
            "{\"person\":\"%s\",\"reason\":\"x\"}".formatted(person));

    assertThat(answer.value()).isEqualTo(status);
    assertThat(showroom.owner(id)).isEqualTo("ann");
  }

  @Test
  void shouldNotHandItOnWithoutAReason() {
    assertThat(call("ann", HttpMethod.PUT, "owner", "{\"person\":\"ben\",\"reason\":\" \"}"))
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | replies          | {\"text\":\"Hi\"}",
        "PUT  | assistant        | {\"paused\":true}",
        "PUT  | owner            | {\"person\":\"ben\",\"reason\":\"mine\"}",
        "PUT  | facts/financing  | {\"value\":\"CASH\",\"reason\":\"x\"}",
        "POST | calls            | {\"outcome\":\"ANSWERED\"}",
        "PUT  | appraisal        | {}"
      })
  void shouldLetAColleagueLookAndNotTouch(HttpMethod method, String what, String body) {
    assertThat(call("ben", method, what, body)).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(call("lou", method, what, body)).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(workspace("ben").get("refusal").asText()).startsWith("Ann Keller works this lead.");
    assertThat(workspace("ann").has("refusal")).isFalse();
    assertThat(workspace("mia").has("refusal")).isFalse();
  }

  @Test
  void shouldTakeByCompletingWhatNobodyHas() {
    String path = "/engine-rest/task/" + task().getId() + "/complete";
    tasks.setAssignee(task().getId(), null);

    callers.personCalls(
        "ben", HttpMethod.POST, path, "{\"variables\":{\"callOutcome\":{\"value\":\"ANSWERED\"}}}");

    assertThat(lastLine().get("text").asText()).isEqualTo("Ben Ortega called: Answered.");
  }

  @Test
  void shouldVerifyACallThatThePhoneSystemConfirms() {
    call(
        "ann", HttpMethod.POST, "calls", "{\"outcome\":\"ANSWERED\",\"note\":\"Comes on Friday\"}");
    assertThat(lastLine().get("text").asText())
        .isEqualTo("Ann Keller called: Answered. Comes on Friday");
    assertThat(lastLine().get("verified").asBoolean()).isFalse();

    rang("CA-no", false);
    assertThat(lastLine().get("verified").asBoolean()).isFalse();
    rang("CA-yes", true);
    assertThat(lastLine().get("verified").asBoolean()).isTrue();
  }

  @Test
  void shouldVerifyEachCallByOneOfThePhoneSystem() {
    rang("CA-1", false);
    call("ann", HttpMethod.POST, "calls", "{\"outcome\":\"NO_ANSWER\"}");
    assertThat(lastLine().get("verified").asBoolean()).isTrue();
    EngineTime.pass(Duration.ofMinutes(1));
    call("ann", HttpMethod.POST, "calls", "{\"outcome\":\"NO_ANSWER\"}");
    assertThat(lastLine().get("verified").asBoolean()).isFalse();
  }

  @Test
  void shouldKeepWhoSawALead() {
    workspace("ann");
    workspace("ann");
    callers.personCalls("ben", HttpMethod.GET, "/api/leads/" + id, null);
    callers.personCalls("dee", HttpMethod.GET, "/api/cards?task=" + task().getId(), null);
    callers.personCalls(
        "ann", HttpMethod.GET, "/engine-rest/task/" + task().getId() + "/form-variables", null);
    callers.machineGets("/api/leads/" + id);

    String path = "/api/leads/" + id + "/views";
    JsonNode views =
        showroom
            .read(callers.personCalls("mia", HttpMethod.GET, path, null).getBody())
            .get("views");
    assertThat(views)
        .extracting(view -> view.get("person").asText() + " " + view.get("what").asText())
        .contains("ann LEAD", "ann FORM", "ben LEAD", "dee LIST")
        .doesNotHaveDuplicates()
        .noneMatch(view -> view.startsWith("machine"));
    assertThat(callers.personCalls("ann", HttpMethod.GET, path, null).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  private void rang(String number, boolean taken) {
    events.publishEvent(
        new PhoneCall(number + "-" + id, id, taken, taken ? 95 : 0, EngineTime.now()));
  }

  private JsonNode lastLine() {
    JsonNode thread = workspace("ann").get("thread");
    return thread.get(thread.size() - 1);
  }

  private Task task() {
    return engine.task(id, "UserTask_CallLead");
  }

  private JsonNode workspace(String person) {
    return showroom.read(
        callers
            .personCalls(person, HttpMethod.GET, "/api/leads/" + id + "/workspace", null)
            .getBody());
  }

  private HttpStatusCode call(String person, HttpMethod method, String what, String body) {
    return callers
        .personCalls(person, method, "/api/leads/" + id + "/" + what, body)
        .getStatusCode();
  }
}
