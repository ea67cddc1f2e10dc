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
import org.springframework.http.ResponseEntity;

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
    assertThat(showroom.news(id))
        .contains("Ann Keller reassigned this lead to you: Speaks Spanish");
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
        "PUT  | appraisal        | {}",
        "POST | reports          | {\"id\":\"7b1c0a50-0000-4000-8000-000000000001\",\"note\":\"x\"}"
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

  @Test
  void shouldAgreeOnAnAppointmentOnThePhoneInOneReport() {
    String report =
        report("\"contact\":\"ANSWERED\",\"next\":\"VISIT\",\"nextStepAt\":\"2026-03-14T10:00\"");
    assertThat(send("reports?check=true", report).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(task()).as("Nothing but checked").isNotNull();
    assertThat(
            showroom.texts("select outcome from forecourt.call_attempt where lead_id = :lead", id))
        .isEmpty();

    send("reports", report);
    // As a page that was closed sends it.
    assertThat(send("reports", report).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

    assertThat(engine.task(id, "UserTask_GreetVisitor").getAssignee()).isEqualTo("ann");
    assertThat(
            showroom.texts("select outcome from forecourt.call_attempt where lead_id = :lead", id))
        .containsExactly("ANSWERED");
    assertThat(workspace("ann").at("/earlier/0/text").asText()).isEqualTo("Visit, agreed");
  }

  @Test
  void shouldGreetAndSellByStockNumberInOneReport() {
    send("reports", report("\"next\":\"VISIT\",\"nextStepAt\":\"2026-03-14T10:00\""));
    String vin = showroom.aCarOnTheLot();
    String stock =
        showroom
            .texts(
                "select stock_number from forecourt.vehicle where vin = '%s' and :lead is not null"
                    .formatted(vin),
                id)
            .get(0);
    String visit = engine.task(id, "UserTask_GreetVisitor").getId();

    send(
        "reports",
        report(visit, "\"visit\":\"SHOWN\",\"next\":\"SOLD\",\"soldVin\":\"" + stock + "\""));

    assertThat(showroom.status(id)).isEqualTo("SOLD");
    assertThat(showroom.statusOf(vin)).isEqualTo("SOLD");

    aCallOfAnn();
    JsonNode again =
        showroom.read(
            send("reports", report("\"next\":\"SOLD\",\"soldVin\":\"" + vin + "\"")).getBody());
    assertThat(again.get("detail").asText()).contains("was sold to another buyer on Mar 11.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"next\":\"SOLD\",\"soldVin\":\"R99\"               | soldVin    | No car in our stock has the number R99.",
        "\"next\":\"SOLD\",\"soldVin\":\"4T1K61AK1RU41234X\" | soldVin    | No car has the VIN 4T1K61AK1RU41234X.",
        "\"next\":\"LOST\"                                   | lostReason | Why was the lead lost?",
        "\"next\":\"VISIT\"                                  | nextStepAt | When does the buyer come?",
        "\"next\":\"VISIT\",\"nextStepAt\":\"2026-03-15T12:00\" | nextStepAt | We're closed Sunday, Mar 15."
      })
  void shouldSayAtWhichFieldAReportIsWrongAndDoNothing(String what, String field, String sentence) {
    JsonNode problem = showroom.read(send("reports", report(what)).getBody());

    assertThat(problem.get("field").asText()).isEqualTo(field);
    assertThat(problem.get("detail").asText()).startsWith(sentence);
    assertThat(task()).as("The call is still to be made").isNotNull();
  }

  @Test
  void shouldCompleteTheTaskWithATextToABuyerWhoWantsNoCalls() {
    showroom.write(id, "text me please, don't call");
    engine.settle(id);
    assertThat(task().getName()).isEqualTo("Text lead");
    assertThat(workspace("ann").get("prefers").asText()).isEqualTo("TEXT");

    send("reports", report("\"contact\":\"TEXTED\",\"note\":\"Sent the photos.\""));

    assertThat(engine.task(id, "UserTask_WorkLead")).isNotNull();
    assertThat(showroom.news(id)).contains("Ann Keller texted the buyer. Sent the photos.");
    assertThat(
            showroom.texts("select outcome from forecourt.call_attempt where lead_id = :lead", id))
        .as("It was no call")
        .isEmpty();
  }

  @Test
  void shouldRefuseAReportAboutATaskThatIsDone() {
    String report = report("\"contact\":\"NO_ANSWER\"");
    send("reports", report("\"contact\":\"ANSWERED\""));

    assertThat(send("reports", report).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
  }

  private String report(String what) {
    return report(task().getId(), what);
  }

  private static String report(String task, String what) {
    return "{\"id\":\"%s\",\"task\":\"%s\",%s}".formatted(UUID.randomUUID(), task, what);
  }

  private ResponseEntity<String> send(String what, String body) {
    return callers.personCalls("ann", HttpMethod.POST, "/api/leads/" + id + "/" + what, body);
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
