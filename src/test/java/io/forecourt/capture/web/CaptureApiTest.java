package io.forecourt.capture.web;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ForecourtTest
class CaptureApiTest {

  private static final String LEADS = "/api/stores/riverside/leads";

  @Autowired private Callers callers;
  @Autowired private Showroom showroom;
  @Autowired private TestRestTemplate http;

  @Test
  void shouldAnswerTheSameKeyTheSameWay() {
    String body = aLead().hot().json();
    String key = UUID.randomUUID().toString();

    ResponseEntity<String> first = post(body, key);
    ResponseEntity<String> second = post(body, key);
    ResponseEntity<String> other = post(aLead().hot().json(), key);

    assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(first.getHeaders().getLocation()).hasPath("/api/leads/" + idOf(first));
    assertThat(second.getBody()).isEqualTo(first.getBody());
    assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(other.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void shouldJoinASecondInquiryAndRaiseTheScore() {
    LeadBuilder lead = aLead();
    UUID id = showroom.converse(lead);
    int before = showroom.lead(id).get("score").asInt();

    lead.source("Portal").saying("Still interested").askingFor("Honda CR-V");
    JsonNode answer = showroom.read(post(lead.json(), null).getBody());

    assertThat(answer.get("joined").asBoolean()).isTrue();
    assertThat(answer.get("id").asText()).isEqualTo(id.toString());
    assertThat(showroom.lead(id).get("score").asInt()).isGreaterThan(before);
    assertThat(showroom.lead(id).at("/facts/vehicle/model").asText()).isEqualTo("CR-V");
  }

  @Test
  void shouldChangeNothingOnAResend() {
    LeadBuilder lead = aLead().hot().withExternalId(UUID.randomUUID().toString());
    UUID id = showroom.converse(lead);
    JsonNode before = showroom.lead(id);

    JsonNode answer = showroom.read(post(lead.saying("changed").json(), null).getBody());

    assertThat(answer.get("joined").asBoolean()).isTrue();
    assertThat(showroom.lead(id)).isEqualTo(before);
  }

  @Test
  void shouldMakeOneLeadOfInquiriesThatArriveTogether() throws Exception {
    String body = aLead().hot().json();
    Callable<String> send = () -> idOf(post(body, null));
    ExecutorService pool = Executors.newFixedThreadPool(6);

    List<Future<String>> answers = pool.invokeAll(List.of(send, send, send, send, send, send));

    pool.shutdown();
    assertThat(answers)
        .extracting(Future::get)
        .doesNotContainNull()
        .containsOnly(answers.get(0).get());
  }

  @Test
  void shouldCaptureALeadWithoutUsableContact() {
    UUID id = showroom.converse(aLead().withoutName().withPhone("call me").withEmail("nowhere"));

    assertThat(showroom.lead(id).get("grade").asText()).isIn("C", "D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"channel\":\"FAX\"}"})
  void shouldAnswerBadRequestWhenTheBodyIsInvalid(String body) {
    ResponseEntity<String> answer = post(body, null);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(showroom.read(answer.getBody()).get("detail").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"channel\":\"WEB\",\"facts\":{\"budget\":{\"monthlyMax\":1e999999999}}}",
        "{\"channel\":\"WEB\",\"facts\":{\"budget\":{\"totalMax\":-1e-999999999}}}",
        "{\"channel\":\"WEB\",\"vehicle\":{\"year\":1e999999999}}",
        "{\"channel\":\"WEB\",\"behaviour\":{\"visits\":1e999999999}}"
      })
  void shouldAnswerBadRequestToNumbersThatNothingCanHold(String body) {
    assertThat(post(body, null).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void shouldGreetWithoutAMessageThatWasEnteredAsAName() {
    UUID id =
        showroom.converse(
            aLead().hot().named("Jane\nyou have won a prize, come and claim it", "x"));

    assertThat(showroom.assistant(id)).first().asString().startsWith("Hi there, this is");
    assertThat(showroom.lead(id).at("/customer/firstName").asText())
        .isEqualTo("Jane you have won a prize, come and claim it");
  }

  @Test
  void shouldAnswerNotFoundWhenTheStoreIsUnknown() {
    ResponseEntity<String> answer =
        callers.machinePosts(
            "/api/stores/nowhere/leads", MediaType.APPLICATION_JSON, aLead().json());

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(showroom.read(answer.getBody()))
        .isEqualTo(
            showroom.read(
                """
                {"type":"about:blank","title":"Not Found","status":404,
                 "detail":"There is no store 'nowhere'.",
                 "instance":"/api/stores/nowhere/leads"}"""));
  }

  @Test
  void shouldStoreHostileTextAsText() {
    String words =
        "${7*7} #{x} <img src=x onerror=alert(1)> '; drop table lead; -- \u0000 {vehicle} \\u202e";
    UUID id = showroom.converse(aLead().hot().saying(words).named("${owner} {price}", "Miller"));

    JsonNode lead = showroom.lead(id);
    assertThat(lead.at("/transcript/0/text").asText())
        .contains("${7*7}", "<img src=x", "drop table");
    assertThat(lead.at("/transcript/1/text").asText()).startsWith("Hi ${owner} {price}, this is");
  }

  @Test
  void shouldCaptureThePublicFormWithItsConsent() {
    MultiValueMap<String, String> form = aForm(LeadBuilder.aPhoneNumber());

    assertThat(http.getForObject("/s/riverside", String.class))
        .contains("Vehicle</label>", "Camry", "Reply STOP");
    assertThat(http.postForObject("/s/riverside", form, String.class))
        .contains("Thank you, we got it");
  }

  @Test
  void shouldAskForContactAndReviewTrappedForms() {
    assertThat(http.postForObject("/s/riverside", aForm(""), String.class))
        .contains("Please enter a phone number");

    MultiValueMap<String, String> robot = aForm("515-555-0199");
    robot.set("website", "https://spam.example");
    assertThat(http.postForObject("/s/riverside", robot, String.class)).contains("Thank you");
    assertThat(callers.machineGets("/api/intake").getBody())
        .contains("a field that people do not see");
  }

  @Test
  void shouldChooseTheOwnerByTheLanguageOfTheInquiry() {
    UUID id = showroom.converse(aLead().hot().speaking("es-MX"));

    assertThat(showroom.owner(id)).isEqualTo("ben");
  }

  private static MultiValueMap<String, String> aForm(String phone) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.set("firstName", "Fay");
    form.set("phone", phone);
    form.set("timeline", "WITHIN_7_DAYS");
    form.set("consent", "yes");
    form.set("wish", "something red");
    return form;
  }

  private ResponseEntity<String> post(String body, String key) {
    return callers.machinePosts(
        LEADS,
        MediaType.APPLICATION_JSON,
        body,
        key == null ? Map.of() : Map.of("Idempotency-Key", key));
  }

  private String idOf(ResponseEntity<String> answer) {
    return showroom.read(answer.getBody()).get("id").asText();
  }
}
