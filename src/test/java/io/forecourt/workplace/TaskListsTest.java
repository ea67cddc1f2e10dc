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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The lists of reps and managers, the cards in them, and who may claim and complete a task. */
@ForecourtTest
class TaskListsTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;

  private UUID id;

  @BeforeEach
  void aCallOfAnn() {
    id = showroom.handOff(aLead().hot());
    call("mia", HttpMethod.PUT, "owner", "{\"person\":\"ann\",\"reason\":\"Knows her\"}");
  }

  @Test
  void shouldShowCardsOfTheOwnStoreAlone() {
    String path = "/api/cards?task=" + task().getId();

    JsonNode card =
        showroom
            .read(callers.personCalls("ben", HttpMethod.GET, path, null).getBody())
            .get(task().getId());
    assertThat(card.toString())
        .contains("Jane Miller", "2024 Toyota Camry XSE", "\"band\":", "PHONE");
    assertThat(callers.personCalls("lou", HttpMethod.GET, path, null).getBody()).isEqualTo("{}");
  }

  @Test
  void shouldFindALeadByWhatOneKnowsOfIt() {
    String phone = LeadBuilder.aPhoneNumber();
    UUID wanted =
        showroom.converse(
            aLead()
                .named("Quincy", "Zabriskie")
                .withPhone(phone)
                .withEmail("q.zab@example.com")
                .hot()
                .askingFor("2021 Porsche Taycan 4S"));

    for (String words :
        List.of(
            "Quincy",
            "zabris",
            "quincy zabriskie",
            "Zabriskie taycan",
            "Q.Zab@example.com",
            phone.substring(2))) {
      assertThat(found("ben", words).get(0)).as(words).isEqualTo(wanted.toString());
    }
    assertThat(found("ben", "2021 Taycan")).containsExactly(wanted.toString());
    assertThat(found("ben", "r2001")).as("of the unit in stock").isNotEmpty();
    assertThat(found("lou", "zabriskie")).as("of another store").isEmpty();
    assertThat(found("ben", "zabriskie%")).isEmpty();
  }

  private List<String> found(String person, String words) {
    JsonNode answer =
        showroom.read(
            callers.personCalls(person, HttpMethod.GET, "/api/search?q=" + words, null).getBody());
    return StreamSupport.stream(answer.spliterator(), false)
        .map(lead -> lead.get("id").asText())
        .toList();
  }

  @Test
  void shouldListABuyerWhoWaits() {
    assertThat(names("ann", "Waiting for a reply")).doesNotContain(task().getId());
    call("ann", HttpMethod.POST, "replies", "{\"text\":\"Hi Jane, what suits you?\"}");
    engine.settle(id);

    showroom.say(id, "Friday would be good");
    assertThat(names("ann", "Waiting for a reply")).contains(task().getId());
    assertThat(names("ben", "Waiting for a reply")).doesNotContain(task().getId());
    assertThat(names("mia", "Waiting for a reply")).contains(task().getId());

    call("ann", HttpMethod.POST, "replies", "{\"text\":\"Friday it is.\"}");
    engine.settle(id);
    assertThat(names("ann", "Waiting for a reply")).doesNotContain(task().getId());
  }

  @Test
  void shouldListACallbackOfToday() {
    showroom.say(id, "Please call me today at 4 pm");
    assertThat(names("ann", "Callbacks today")).contains(task().getId());

    showroom.say(id, "Sorry, call me tomorrow at 4 pm");
    assertThat(names("ann", "Callbacks today")).doesNotContain(task().getId());
  }

  @Test
  void shouldListAnAppointmentOfToday() {
    engine.call(id, "ANSWERED");
    engine.agreeOnVisit(id, "2026-03-11T17:00:00");
    String visit = engine.task(id, "UserTask_GreetVisitor").getId();
    String owner = showroom.owner(id);

    assertThat(names(owner, "Appointments today")).contains(visit);
    assertThat(names("mia", "Appointments today")).contains(visit);

    EngineTime.setTo(Instant.parse("2026-03-10T15:00:00Z"));
    assertThat(names(owner, "Appointments today")).doesNotContain(visit);
  }

  @Test
  void shouldListWhatIsOverdueHotOrFree() {
    assertThat(names("ann", "My next")).contains(task().getId());
    assertThat(names("ann", "Overdue")).doesNotContain(task().getId());
    boolean hot = showroom.lead(id).get("band").asText().equals("HOT");
    assertThat(names("ben", "Hot").contains(task().getId())).isEqualTo(hot);

    EngineTime.setTo(Instant.parse("2026-03-11T15:20:00Z"));
    assertThat(names("ann", "Overdue")).contains(task().getId());
    tasks.setAssignee(task().getId(), null);
    assertThat(names("ben", "Team queue")).contains(task().getId());
    assertThat(names("lou", "Team queue")).doesNotContain(task().getId());
  }

  @Test
  void shouldNotLetARepCompleteAColleaguesTask() {
    String path = "/engine-rest/task/" + task().getId() + "/complete";
    String outcome = "{\"variables\":{\"callOutcome\":{\"value\":\"ANSWERED\"}}}";

    var refused = callers.personCalls("ben", HttpMethod.POST, path, outcome);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(refused.getBody()).contains("Ann Keller has this task");
    assertThat(callers.personCalls("ann", HttpMethod.POST, path, outcome).getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
  }

  @Test
  void shouldSayWhoTookATask() {
    String claim = "/engine-rest/task/" + task().getId() + "/claim";

    assertThat(callers.personCalls("ben", HttpMethod.POST, claim, "{\"userId\":\"ben\"}").getBody())
        .contains("Ann Keller took this task a moment ago.");
  }

  @Test
  void shouldLetAnybodyWorkWhatNobodyHas() {
    tasks.setAssignee(task().getId(), null);

    assertThat(call("ben", HttpMethod.POST, "calls", "{\"outcome\":\"NO_ANSWER\"}"))
        .isEqualTo(HttpStatus.CREATED);
  }

  /** Tasks of a list, as this person sees it. */
  private List<String> names(String person, String list) {
    JsonNode own =
        showroom.read(
            callers.personCalls(person, HttpMethod.GET, "/engine-rest/filter", null).getBody());
    String filter =
        StreamSupport.stream(own.spliterator(), false)
            .filter(each -> each.get("name").asText().equals(list))
            .map(each -> each.get("id").asText())
            .findFirst()
            .orElseThrow();
    JsonNode found =
        showroom.read(
            callers
                .personCalls(
                    person,
                    HttpMethod.GET,
                    "/engine-rest/filter/" + filter + "/list?maxResults=2000",
                    null)
                .getBody());
    assertThat(filters.getFilter(filter).getProperties()).containsKey("color");
    return StreamSupport.stream(found.spliterator(), false)
        .map(task -> task.get("id").asText())
        .toList();
  }

  private Task task() {
    return engine.task(id, "UserTask_CallLead");
  }

  private HttpStatusCode call(String person, HttpMethod method, String what, String body) {
    return callers
        .personCalls(person, method, "/api/leads/" + id + "/" + what, body)
        .getStatusCode();
  }
}
