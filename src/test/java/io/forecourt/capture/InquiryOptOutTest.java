package io.forecourt.capture;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An opt-out counts by whichever door it comes, and so does a request to delete the data. */
@ForecourtTest
class InquiryOptOutTest {

  private static final String WORDS =
      "Stop texting me. Unsubscribe. Do not contact me again and delete my data.";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private TestRestTemplate http;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;

  enum Door {
    API,
    ADF,
    PORTAL_MAIL,
    FORM,
    CHAT,
    VOICE_NOTE
  }

  @BeforeEach
  void noLimit() {
    jdbc.sql("delete from forecourt.form_submission").update();
  }

  @ParameterizedTest
  @EnumSource
  void shouldEndTheLeadAndSendNoMoreWhenAKnownBuyerOptsOut(Door door) {
    LeadBuilder buyer = aLead().askingFor("2024 Toyota Camry XSE").from("Des Moines");
    UUID id = showroom.converse(buyer);
    int before = showroom.assistant(id).size();

    EngineTime.pass(Duration.ofSeconds(10));
    say(door, id, buyer.phone(), WORDS);
    engine.settle(id);

    assertThat(optOuts.covers(leads.get(id).customerId())).isTrue();
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    assertThat(showroom.assistant(id)).hasSize(door == Door.VOICE_NOTE ? before + 1 : before);
    assertThat(showroom.lead(id).get("transcript"))
        .anyMatch(line -> line.get("text").asText().contains("Do not contact me again"));
    assertThat(privacyTasks(id)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WORDS,
        "No me escriban más. Quiero darme de baja y que borren mis datos.",
      })
  void shouldCaptureALeadButSendNothingWhenTheFirstInquiryIsAnOptOut(String words) {
    UUID id = showroom.receive(aLead().saying(words));
    engine.settle(id);

    assertThat(showroom.assistant(id)).isEmpty();
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    assertThat(showroom.lead(id).at("/transcript/0/text").asText()).isEqualTo(words);
    assertThat(privacyTasks(id)).hasSize(1);
  }

  @Test
  void shouldAskAPersonWhenAnInquiryIsDoubtful() {
    LeadBuilder buyer = aLead().askingFor("2024 Toyota Camry XSE");
    UUID id = showroom.converse(buyer);
    int before = showroom.assistant(id).size();

    EngineTime.pass(Duration.ofSeconds(10));
    showroom.receive(buyer.saying("I'm all set"));
    engine.settle(id);

    assertThat(showroom.status(id)).isEqualTo("OPEN");
    assertThat(engine.instance("opt-out-review", id)).isNotNull();
    assertThat(showroom.assistant(id)).hasSize(before);
  }

  @Test
  void shouldNotTakeThePreferenceOfAPortalForAnOptOut() {
    UUID id =
        showroom.converse(
            aLead()
                .askingFor("2024 Toyota Camry XSE")
                .from("Des Moines")
                .saying("Opt-out of text: no\nIs the Camry there?"));

    assertThat(showroom.status(id)).isEqualTo("OPEN");
    assertThat(showroom.assistant(id)).isNotEmpty();
  }

  @Test
  void shouldGiveAPersonThePrivacyRequestWithItsWordsAndTheTimeThatTheLawAllows() {
    LeadBuilder buyer = aLead();
    UUID id = showroom.converse(buyer);
    showroom.write(id, "Please delete all my personal information.");
    showroom.receive(buyer.saying("I said: delete my data!"));

    assertThat(privacyTasks(id))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.getDescription())
                  .contains("\"Please delete all my personal information.\"");
              assertThat(task.getTenantId()).isEqualTo("riverside");
              assertThat(task.getDueDate())
                  .isEqualTo(Date.from(EngineTime.WEDNESDAY_MORNING.plus(Duration.ofDays(30))));
            });
  }

  private void say(Door door, UUID id, String phone, String words) {
    switch (door) {
      case API -> showroom.receive(aLead().withPhone(phone).saying(words));
      case ADF ->
          adf(
              "<?adf version=\"1.0\"?><adf><prospect><customer><contact><name part=\"full\">Jane"
                  + " Miller</name><phone>"
                  + phone
                  + "</phone></contact><comments>"
                  + words
                  + "</comments></customer></prospect></adf>");
      case PORTAL_MAIL ->
          adf("First Name: Jane\nPhone: " + phone + "\nMake: Ford\nComments: " + words);
      case FORM -> {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("firstName", "Jane");
        form.set("phone", phone);
        form.set("comments", words);
        assertThat(http.postForObject("/s/riverside", form, String.class)).contains("Thank you");
      }
      case CHAT ->
          assertThat(
                  callers
                      .strangerCalls(
                          HttpMethod.POST,
                          "/api/chat/riverside/messages",
                          Map.of(
                              "text",
                              words,
                              "phone",
                              phone,
                              "messageId",
                              UUID.randomUUID().toString()))
                      .getStatusCode())
              .isEqualTo(HttpStatus.CREATED);
      case VOICE_NOTE -> showroom.write(id, words);
    }
  }

  private void adf(String body) {
    assertThat(
            callers
                .machinePosts("/api/stores/riverside/leads/adf", MediaType.TEXT_PLAIN, body)
                .getStatusCode())
        .isEqualTo(HttpStatus.CREATED);
  }

  private List<Task> privacyTasks(UUID id) {
    return tasks
        .createTaskQuery()
        .taskVariableValueEquals("leadId", id.toString())
        .taskNameLike("Privacy request%")
        .list();
  }
}
