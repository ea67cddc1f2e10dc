package io.forecourt.capture.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.security.RequestValidator;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.understanding.classifier.CountingClassifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.context.request.ServletWebRequest;

/** What Twilio tells us, signed as it signs. */
@ForecourtTest
class TwilioWebhookTest {

  private static final AtomicInteger NEXT = new AtomicInteger(1_000_000);

  @Autowired private TestRestTemplate http;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private OutboundGate outboundGate;
  @Autowired private JdbcClient jdbc;
  @Autowired private CountingClassifier encoder;

  @Autowired
  @Qualifier("mvcContentNegotiationManager")
  private ContentNegotiationManager negotiation;

  private String number;

  @BeforeEach
  void aNumber() {
    number = "+1312" + NEXT.getAndIncrement();
  }

  @Test
  void shouldMakeALeadOfATextFromANewNumber() {
    ResponseEntity<String> answer = text("SM" + UUID.randomUUID(), "Is the Camry still there?");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(answer.getHeaders().getContentType().toString()).startsWith("text/xml");
    assertThat(answer.getBody()).endsWith("<Response/>");
    JsonNode lead = showroom.lead(leadOfNumber());
    assertThat(lead.get("store").asText()).isEqualTo("lakeside");
    assertThat(lead.get("channel").asText()).isEqualTo("TEXT");
    assertThat(lead.at("/transcript/0/text").asText()).isEqualTo("Is the Camry still there?");
  }

  @Test
  void shouldJoinTheThreadOfAKnownNumberOnceHoweverOftenItIsDelivered() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    String sid = "SM" + UUID.randomUUID();

    text(sid, "And what does it cost?");
    text(sid, "And what does it cost?");

    assertThat(showroom.lead(leadOfNumber()).get("transcript"))
        .extracting(line -> line.get("text").asText())
        .filteredOn(words -> words.startsWith("And what"))
        .hasSize(1);
  }

  @Test
  void shouldHearAWhatsAppMessageInTheSameThread() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    hook(
        "whatsapp",
        Map.of(
            "MessageSid", "SM" + UUID.randomUUID(),
            "From", "whatsapp:" + number,
            "To", "whatsapp:" + Services.LAKESIDE_NUMBER,
            "ProfileName", "Jo",
            "NumMedia", "1",
            "MediaUrl0", "https://media.example/1.jpg",
            "Body", "My trade-in"));

    JsonNode lines = showroom.lead(leadOfNumber()).get("transcript");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).get("channel").asText()).isEqualTo("WHATSAPP");
    assertThat(lines.get(1).get("text").asText())
        .isEqualTo("My trade-in\nhttps://media.example/1.jpg");
  }

  @Test
  void shouldRunTheEncoderOnceWhenATextComesIn() {
    String first = "Is the Camry there, asks %s?".formatted(number);
    String second = "I can do about 450 a month, says %s".formatted(number);

    text("SM" + UUID.randomUUID(), first);
    text("SM" + UUID.randomUUID(), second);

    assertThat(showroom.lead(leadOfNumber()).at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);
    assertThat(encoder.runsFor(first)).isEqualTo(1);
    assertThat(encoder.runsFor(second)).isEqualTo(1);
  }

  @Test
  void shouldStopOnceAndConfirmOnce() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    UUID lead = leadOfNumber();

    text("SM" + UUID.randomUUID(), "please quit texting me");
    text("SM" + UUID.randomUUID(), "STOP");

    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
    assertThat(templatesSent(lead)).containsExactly("opt-out-confirmed");
  }

  @Test
  void shouldLeaveTheConfirmationToTheServiceThatGaveIt() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    UUID lead = leadOfNumber();

    hook("sms", message("SM" + UUID.randomUUID(), "Stop", Map.of("OptOutType", "STOP")));

    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
    assertThat(templatesSent(lead)).isEmpty();
  }

  @Test
  void shouldBringBackWhoeverSaysStart() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    UUID lead = leadOfNumber();
    text("SM" + UUID.randomUUID(), "STOP");
    engine.settle(lead);
    assertThat(leads.get(lead).status().name()).isEqualTo("OPTED_OUT");

    text("SM" + UUID.randomUUID(), "START");
    engine.settle(lead);

    assertThat(optOuts.covers(leads.get(lead).customerId())).isFalse();
    assertThat(leads.get(lead).status().name()).isEqualTo("OPEN");
    assertThat(templatesSent(lead)).contains("opt-out-confirmed", "opt-in-confirmed");
  }

  @Test
  void shouldHelpEvenWhoeverHasStopped() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    UUID lead = leadOfNumber();
    text("SM" + UUID.randomUUID(), "STOP");
    text("SM" + UUID.randomUUID(), "HELP");

    assertThat(templatesSent(lead)).containsExactly("opt-out-confirmed", "help");
  }

  @Test
  void shouldCloseAWrongNumberAndTellTheRep() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    UUID lead = leadOfNumber();
    text("SM" + UUID.randomUUID(), "You have the wrong number");

    assertThat(templatesSent(lead)).containsExactly("wrong-number-confirmed");
    assertThat(showroom.news(lead)).anyMatch(text -> text.contains("belongs to somebody else"));
    assertThat(optOuts.covers(leads.get(lead).customerId())).isFalse();
  }

  @Test
  void shouldShowAPersonAStopFromANumberThatNobodyKnows() {
    text("SM" + UUID.randomUUID(), "STOP");

    assertThat(
            jdbc.sql("select problem from forecourt.intake where body like :number")
                .param("number", "From " + number + "%")
                .query(String.class)
                .single())
        .contains("The sender is unknown");
  }

  @Test
  void shouldTextBackWhoeverCalledInVain() {
    String sid = "CA" + UUID.randomUUID();
    call(sid, "no-answer");
    call(sid, "no-answer");

    UUID lead = leadOfNumber();
    assertThat(leads.get(lead).channel().name()).isEqualTo("PHONE");
    assertThat(templatesSent(lead)).containsExactly("first-answer-missed-call");

    engine.settle(lead);
    assertThat(templatesSent(lead)).containsExactly("first-answer-missed-call");
    assertThat(engine.task(lead, "UserTask_CallLead")).isNotNull();
  }

  @Test
  void shouldTellTheRepOfACallerWhoIsKnown() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    UUID lead = leadOfNumber();
    engine.settle(lead);
    call("CA" + UUID.randomUUID(), "busy");
    engine.settle(lead);

    assertThat(templatesSent(lead)).contains("first-answer-missed-call");
    assertThat(showroom.news(lead)).contains("The buyer wrote.");
  }

  @Test
  void shouldCountACallThatWasTakenAsContact() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    UUID lead = leadOfNumber();
    call("CA" + UUID.randomUUID(), "completed");
    engine.settle(lead);

    assertThat(showroom.lead(lead).get("clocks"))
        .filteredOn(clock -> clock.get("name").asText().equals("FIRST_CONTACT"))
        .allMatch(clock -> clock.hasNonNull("metAt"));
  }

  @Test
  void shouldFollowAReportOfDelivery() {
    text("SM" + UUID.randomUUID(), "Is the Camry still there?");
    UUID lead = leadOfNumber();
    outboundGate.send(lead, "first-answer-general");
    String sid = "SM" + UUID.randomUUID();
    jdbc.sql(
            "update forecourt.message set provider_id = :sid, delivery = 'SENT'"
                + " where lead_id = :lead and direction = 'OUT'")
        .param("sid", sid)
        .param("lead", lead)
        .update();

    hook("status", Map.of("MessageSid", sid, "MessageStatus", "delivered"));
    assertThat(delivery(lead)).isEqualTo("DELIVERED");

    hook("status", Map.of("MessageSid", sid, "MessageStatus", "undelivered", "ErrorCode", "30007"));
    assertThat(delivery(lead)).isEqualTo("FAILED");
    hook("status", Map.of("MessageSid", "SM-of-nobody", "MessageStatus", "failed"));
  }

  @Test
  void shouldRefuseWhatTwilioDidNotSign() {
    Map<String, String> said = message("SM1", "Let me in", Map.of());

    assertThat(post("sms", said, "bm90IGl0").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("sms", said, null).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("voice", said, sign("sms", said)).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    Map<String, String> changed = new LinkedHashMap<>(said);
    changed.put("Body", "Something else");
    assertThat(post("sms", changed, sign("sms", said)).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(found()).isEmpty();
  }

  /** A form that was read for a parameter is gone when its signature is checked. */
  @Test
  void shouldChooseTheContentTypeWithoutReadingTheForm() throws Exception {
    MockHttpServletRequest form = spy(new MockHttpServletRequest("POST", "/api/hooks/twilio/sms"));
    form.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);

    negotiation.resolveMediaTypes(new ServletWebRequest(form));

    verify(form, never()).getParameter(any());
    verify(form, never()).getParameterValues(any());
    verify(form, never()).getParameterMap();
    verify(form, never()).getParameterNames();
    verify(form, never()).getInputStream();
    verify(form, never()).getReader();
  }

  @Test
  void shouldAnswerInXmlWhateverTheFormSays() {
    Map<String, String> said =
        message("SM" + UUID.randomUUID(), "Is the Camry still there?", Map.of("format", "csv"));

    assertThat(hook("sms", said).getHeaders().getContentType().toString()).startsWith("text/xml");
    assertThat(found()).isNotEmpty();
  }

  @Test
  void shouldSignAsTheServicesOwnCodeDoes() {
    Map<String, String> said = message("SM1", "Ñandú & Co. 100 %", Map.of());

    assertThat(
            new RequestValidator(Services.TWILIO_TOKEN)
                .validate(address("sms"), said, sign("sms", said)))
        .isTrue();
  }

  private ResponseEntity<String> text(String sid, String body) {
    return hook("sms", message(sid, body, Map.of()));
  }

  private Map<String, String> message(String sid, String body, Map<String, String> more) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("MessageSid", sid);
    said.put("AccountSid", "AC0123");
    said.put("From", number);
    said.put("To", Services.LAKESIDE_NUMBER);
    said.put("Body", body);
    said.put("NumMedia", "0");
    said.put("FromState", "IL");
    said.put("SomethingNew", "tomorrow");
    said.putAll(more);
    return said;
  }

  @Test
  void shouldKeepWhatARepCalledWithTheStoresNumber() {
    text("SM-" + number, "Is the Camry still there?");

    hook(
        "voice",
        Map.of(
            "CallSid",
            "CA-" + number,
            "From",
            Services.LAKESIDE_NUMBER,
            "To",
            number,
            "Direction",
            "outbound-api",
            "CallStatus",
            "completed",
            "CallDuration",
            "65"));

    assertThat(
            jdbc.sql("select taken || ' ' || seconds from forecourt.phone_call where id = :id")
                .param("id", "CA-" + number)
                .query(String.class)
                .single())
        .isEqualTo("true 65");
  }

  private void call(String sid, String dialStatus) {
    hook(
        "voice",
        Map.of(
            "CallSid",
            sid,
            "From",
            number,
            "To",
            Services.LAKESIDE_NUMBER,
            "Direction",
            "inbound",
            "CallStatus",
            "in-progress",
            "DialCallStatus",
            dialStatus));
  }

  private ResponseEntity<String> hook(String kind, Map<String, String> said) {
    ResponseEntity<String> answer = post(kind, said, sign(kind, said));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    return answer;
  }

  private ResponseEntity<String> post(String kind, Map<String, String> said, String signature) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
    if (signature != null) {
      headers.set("X-Twilio-Signature", signature);
    }
    LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    said.forEach(form::add);
    return http.exchange(
        "/api/hooks/twilio/" + kind,
        HttpMethod.POST,
        new HttpEntity<>(form, headers),
        String.class);
  }

  private static String address(String kind) {
    return Services.PUBLIC_URL + "/api/hooks/twilio/" + kind;
  }

  /** Written a second time on purpose. */
  private static String sign(String kind, Map<String, String> said) {
    StringBuilder signed = new StringBuilder(address(kind));
    new TreeMap<>(said).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(
          new SecretKeySpec(Services.TWILIO_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String delivery(UUID lead) {
    return jdbc.sql(
            "select delivery from forecourt.message where lead_id = :lead and direction = 'OUT'")
        .param("lead", lead)
        .query(String.class)
        .single();
  }

  private List<UUID> found() {
    return jdbc.sql(
            "select l.id from forecourt.lead l join forecourt.customer_phone p"
                + " on p.customer_id = l.customer_id where p.e164 = :number")
        .param("number", number)
        .query(UUID.class)
        .list();
  }

  private UUID leadOfNumber() {
    assertThat(found()).hasSize(1);
    return found().get(0);
  }

  private List<String> templatesSent(UUID lead) {
    return jdbc.sql(
            "select template from forecourt.receipt where lead_id = :lead and outcome = 'SENT'"
                + " order by id")
        .param("lead", lead)
        .query(String.class)
        .list();
  }
}
