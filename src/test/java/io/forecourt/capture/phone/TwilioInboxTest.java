package io.forecourt.capture.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.understanding.classifier.CountingClassifier;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts and WhatsApp messages, signed as Twilio signs them. */
@ForecourtTest
class TwilioInboxTest {

  @Autowired private TestRestTemplate http;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private JdbcClient jdbc;
  @Autowired private CountingClassifier encoder;

  private TwilioLine twilio;

  @BeforeEach
  void aNewNumber() {
    twilio = new TwilioLine(http, jdbc);
  }

  @Test
  void shouldMakeALeadOfATextFromANewNumber() {
    ResponseEntity<String> answer = twilio.text("Is the Camry still there?");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(answer.getHeaders().getContentType().toString()).startsWith("text/xml");
    assertThat(answer.getBody()).endsWith("<Response/>");
    JsonNode lead = showroom.lead(twilio.lead());
    assertThat(lead.get("store").asText()).isEqualTo("lakeside");
    assertThat(lead.get("channel").asText()).isEqualTo("TEXT");
    assertThat(lead.at("/transcript/0/text").asText()).isEqualTo("Is the Camry still there?");
  }

  @Test
  void shouldAddATextToTheThreadOnceWhenItIsDeliveredTwice() {
    twilio.text("Is the Camry still there?");
    String sid = "SM" + UUID.randomUUID();

    twilio.text(sid, "And what does it cost?");
    twilio.text(sid, "And what does it cost?");

    assertThat(showroom.lead(twilio.lead()).get("transcript"))
        .extracting(line -> line.get("text").asText())
        .filteredOn(words -> words.startsWith("And what"))
        .hasSize(1);
  }

  @Test
  void shouldAddAWhatsAppMessageToTheSameThread() {
    twilio.text("Is the Camry still there?");
    twilio.hook(
        "whatsapp",
        Map.of(
            "MessageSid", "SM" + UUID.randomUUID(),
            "From", "whatsapp:" + twilio.number(),
            "To", "whatsapp:" + Services.LAKESIDE_NUMBER,
            "ProfileName", "Jo",
            "NumMedia", "1",
            "MediaUrl0", "https://media.example/1.jpg",
            "Body", "My trade-in"));

    JsonNode lines = showroom.lead(twilio.lead()).get("transcript");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).get("channel").asText()).isEqualTo("WHATSAPP");
    assertThat(lines.get(1).get("text").asText())
        .isEqualTo("My trade-in\nhttps://media.example/1.jpg");
  }

  @Test
  void shouldRunTheEncoderOnceWhenATextComesIn() {
    String first = "Is the Camry there, asks %s?".formatted(twilio.number());
    String second = "I can do about 450 a month, says %s".formatted(twilio.number());

    twilio.text(first);
    twilio.text(second);

    assertThat(showroom.lead(twilio.lead()).at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);
    assertThat(encoder.runsFor(first)).isEqualTo(1);
    assertThat(encoder.runsFor(second)).isEqualTo(1);
  }

  @Test
  void shouldStopOnceAndConfirmOnce() {
    twilio.text("Is the Camry still there?");
    UUID lead = twilio.lead();

    twilio.text("please quit texting me");
    twilio.text("STOP");

    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
    assertThat(
            showroom.texts(
                "select s.reason from forecourt.suppression s join forecourt.lead l"
                    + " on l.customer_id = s.customer_id where l.id = :lead order by s.id",
                lead))
        .first()
        .isEqualTo("Wrote \"please quit texting me\".");
    assertThat(showroom.templatesSent(lead)).containsExactly("opt-out-confirmed");
  }

  @Test
  void shouldNotConfirmAStopThatTwilioConfirmed() {
    twilio.text("Is the Camry still there?");
    UUID lead = twilio.lead();

    twilio.hook("sms", twilio.message("Stop", Map.of("OptOutType", "STOP")));

    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
    assertThat(showroom.templatesSent(lead)).isEmpty();
  }

  @Test
  void shouldReopenTheLeadWhenTheBuyerTextsStart() {
    twilio.text("Is the Camry still there?");
    UUID lead = twilio.lead();
    twilio.text("STOP");
    engine.settle(lead);
    assertThat(leads.get(lead).status().name()).isEqualTo("OPTED_OUT");

    twilio.text("START");
    engine.settle(lead);

    assertThat(optOuts.covers(leads.get(lead).customerId())).isFalse();
    assertThat(leads.get(lead).status().name()).isEqualTo("OPEN");
    assertThat(showroom.templatesSent(lead)).contains("opt-out-confirmed", "opt-in-confirmed");
  }

  @Test
  void shouldAnswerHelpEvenAfterStop() {
    twilio.text("Is the Camry still there?");
    UUID lead = twilio.lead();
    twilio.text("STOP");
    twilio.text("HELP");

    assertThat(showroom.templatesSent(lead)).containsExactly("opt-out-confirmed", "help");
  }

  @Test
  void shouldCloseAWrongNumberAndTellTheRep() {
    twilio.text("Is the Camry still there?");
    UUID lead = twilio.lead();
    twilio.text("You have the wrong number");

    assertThat(showroom.templatesSent(lead)).containsExactly("wrong-number-confirmed");
    assertThat(showroom.news(lead)).anyMatch(text -> text.contains("belongs to someone else"));
    assertThat(optOuts.covers(leads.get(lead).customerId())).isFalse();
  }

  @Test
  void shouldAddAnIntakeItemWhenAnUnknownNumberTextsStop() {
    twilio.text("STOP");

    assertThat(
            jdbc.sql("select problem from forecourt.intake where body like :number")
                .param("number", "From " + twilio.number() + "%")
                .query(String.class)
                .single())
        .contains("Unknown sender");
  }
}
