package io.forecourt.capture.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.gate.OutboundGate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.context.request.ServletWebRequest;

/** Calls, delivery reports and forged requests. */
@ForecourtTest
class TwilioWebhookControllerTest {

  @Autowired private TestRestTemplate http;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Leads leads;
  @Autowired private OutboundGate outboundGate;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("mvcContentNegotiationManager")
  private ContentNegotiationManager negotiation;

  private TwilioLine twilio;

  @BeforeEach
  void aNewNumber() {
    twilio = new TwilioLine(http, jdbc);
  }

  @Test
  void shouldTextBackOnceWhenACallIsMissed() {
    String sid = "CA" + UUID.randomUUID();
    twilio.call(sid, "no-answer");
    twilio.call(sid, "no-answer");

    UUID lead = twilio.lead();
    assertThat(leads.get(lead).channel().name()).isEqualTo("PHONE");
    assertThat(showroom.templatesSent(lead)).containsExactly("first-answer-missed-call");

    engine.settle(lead);
    assertThat(showroom.templatesSent(lead)).containsExactly("first-answer-missed-call");
    assertThat(engine.task(lead, "UserTask_CallLead")).isNotNull();
  }

  @Test
  void shouldTellTheRepWhenAKnownBuyerCalls() {
    twilio.text("Is the Camry still there?");
    UUID lead = twilio.lead();
    engine.settle(lead);
    twilio.call("CA" + UUID.randomUUID(), "busy");
    engine.settle(lead);

    assertThat(showroom.templatesSent(lead)).contains("first-answer-missed-call");
    assertThat(showroom.news(lead)).contains("The buyer replied.");
  }

  @Test
  void shouldCountAnAnsweredCallAsContact() {
    twilio.text("Is the Camry still there?");
    UUID lead = twilio.lead();
    twilio.call("CA" + UUID.randomUUID(), "completed");
    engine.settle(lead);

    assertThat(showroom.lead(lead).get("clocks"))
        .filteredOn(clock -> clock.get("name").asText().equals("FIRST_CONTACT"))
        .allMatch(clock -> clock.hasNonNull("metAt"));
  }

  @Test
  void shouldRecordDeliveryReports() {
    twilio.text("Is the Camry still there?");
    UUID lead = twilio.lead();
    outboundGate.send(lead, "first-answer-general");
    String sid = "SM" + UUID.randomUUID();
    jdbc.sql(
            "update forecourt.message set provider_id = :sid, delivery = 'SENT'"
                + " where lead_id = :lead and direction = 'OUT'")
        .param("sid", sid)
        .param("lead", lead)
        .update();

    twilio.hook("status", Map.of("MessageSid", sid, "MessageStatus", "delivered"));
    assertThat(delivery(lead)).isEqualTo("DELIVERED");

    twilio.hook(
        "status", Map.of("MessageSid", sid, "MessageStatus", "undelivered", "ErrorCode", "30007"));
    assertThat(delivery(lead)).isEqualTo("FAILED");
    twilio.hook("status", Map.of("MessageSid", "SM-unknown", "MessageStatus", "failed"));
  }

  @Test
  void shouldRefuseRequestsThatTwilioDidNotSign() {
    Map<String, String> message = twilio.message("SM1", "Let me in", Map.of());

    assertThat(twilio.post("sms", message, "bm90IGl0").getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(twilio.post("sms", message, null).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(twilio.post("voice", message, TwilioLine.sign("sms", message)).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    Map<String, String> changed = new LinkedHashMap<>(message);
    changed.put("Body", "Something else");
    assertThat(twilio.post("sms", changed, TwilioLine.sign("sms", message)).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(twilio.leads()).isEmpty();
  }

  /** Reading a parameter consumes the form before its signature is checked. */
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
  void shouldAnswerInXmlWhenTheFormAsksForCsv() {
    Map<String, String> message =
        twilio.message("Is the Camry still there?", Map.of("format", "csv"));

    assertThat(twilio.hook("sms", message).getHeaders().getContentType().toString())
        .startsWith("text/xml");
    assertThat(twilio.leads()).isNotEmpty();
  }

  @Test
  void shouldRecordACallThatARepMadeFromTheStoresNumber() {
    twilio.text("SM-" + twilio.number(), "Is the Camry still there?");

    twilio.hook(
        "voice",
        Map.of(
            "CallSid",
            "CA-" + twilio.number(),
            "From",
            Services.LAKESIDE_NUMBER,
            "To",
            twilio.number(),
            "Direction",
            "outbound-api",
            "CallStatus",
            "completed",
            "CallDuration",
            "65"));

    assertThat(
            jdbc.sql("select taken || ' ' || seconds from forecourt.phone_call where id = :id")
                .param("id", "CA-" + twilio.number())
                .query(String.class)
                .single())
        .isEqualTo("true 65");
  }

  private String delivery(UUID lead) {
    return jdbc.sql(
            "select delivery from forecourt.message where lead_id = :lead and direction = 'OUT'")
        .param("lead", lead)
        .query(String.class)
        .single();
  }
}
