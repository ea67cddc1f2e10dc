package io.forecourt.messaging.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.forecourt.LeadBuilder.aLead;
import static io.forecourt.LeadBuilder.aPhoneNumber;
import static io.forecourt.messaging.delivery.Outgoing.MESSAGES;
import static io.forecourt.messaging.delivery.Outgoing.encoded;
import static io.forecourt.messaging.delivery.Outgoing.twilioAnswers;
import static io.forecourt.messaging.delivery.Outgoing.twilioHas;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import io.forecourt.EngineTime;
import io.forecourt.Services;
import io.forecourt.lead.Channel;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.RepMessageGate;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts and WhatsApp messages, by a played Twilio. */
@MessagingTest
class TextsTest {

  @Autowired private OutboundGate outboundGate;
  @Autowired private RepMessageGate repMessageGate;
  @Autowired private OutboxProcessor outboxProcessor;
  @Autowired private Correspondence buyers;

  @RegisterExtension private final Outgoing outgoing = new Outgoing();

  @Test
  void shouldSendTextsAsTwilioWantsThem() {
    twilioAnswers(okJson("{\"sid\":\"SM1\",\"status\":\"queued\",\"new\":{}}"));
    String number = aPhoneNumber();
    UUID lead = buyers.receive(aLead().withPhone(number).at("lakeside"));

    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();

    Services.TWILIO.verify(
        1,
        postRequestedFor(urlEqualTo(MESSAGES))
            .withBasicAuth(new BasicCredentials("AC0123", "12345"))
            .withRequestBody(containing("To=" + encoded(number)))
            .withRequestBody(containing("From=" + encoded(Services.LAKESIDE_NUMBER)))
            .withRequestBody(containing("Body=" + encoded("Lakeside Cars (automated): thanks")))
            .withRequestBody(
                containing(
                    "StatusCallback="
                        + encoded(Services.PUBLIC_URL + "/api/hooks/twilio/status"))));
    assertThat(outgoing.message(lead, "channel || ' ' || delivery || ' ' || provider_id"))
        .isEqualTo("TEXT SENT SM1");
    assertThat(outgoing.message(lead, "text").length()).isLessThanOrEqualTo(160);
    assertThat(outgoing.message(lead, "text")).contains("automated", "STOP");
  }

  @Test
  void shouldTryAgainWhatMayWorkLaterAndSendItOnce() {
    twilioAnswers(aResponse().withStatus(503));
    UUID lead = buyers.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();
    assertThat(outgoing.message(lead, "delivery")).isEqualTo("QUEUED");

    twilioAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    EngineTime.pass(Duration.ofSeconds(6));
    outgoing.deliver();
    twilioAnswers(aResponse().withStatus(429));
    EngineTime.pass(Duration.ofSeconds(11));
    outgoing.deliver();
    assertThat(outgoing.message(lead, "delivery")).isEqualTo("QUEUED");

    twilioAnswers(okJson("{\"sid\":\"SM2\"}"));
    EngineTime.pass(Duration.ofSeconds(21));
    outgoing.deliver();
    EngineTime.pass(Duration.ofHours(1));
    outgoing.deliver();

    assertThat(outgoing.message(lead, "delivery || ' ' || provider_id")).isEqualTo("SENT SM2");
    Services.TWILIO.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
  }

  @Test
  void shouldNotSendAgainWhatTwilioHasButTheSameWordsAnotherTime() {
    UUID lead = buyers.receive(aLead().at("lakeside"));
    twilioAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    repMessageGate.send(lead, "Are you still coming?");
    outgoing.deliver();
    String text = outgoing.message(lead, "text");

    twilioHas(text, "SM-lost");
    EngineTime.pass(Duration.ofSeconds(6));
    outgoing.deliver();
    assertThat(outgoing.message(lead, "delivery || ' ' || provider_id")).isEqualTo("SENT SM-lost");
    Services.TWILIO.verify(0, postRequestedFor(urlEqualTo(MESSAGES)));

    twilioAnswers(aResponse().withStatus(503));
    repMessageGate.send(lead, "Are you still coming?");
    outgoing.deliver();
    assertThat(outgoing.message(lead, "text")).isEqualTo(text);
    twilioHas(text, "SM-lost");
    Services.TWILIO.stubFor(
        post(urlEqualTo(MESSAGES)).willReturn(okJson("{\"sid\":\"SM-second\"}")));
    EngineTime.pass(Duration.ofSeconds(6));
    outgoing.deliver();
    assertThat(outgoing.message(lead, "delivery || ' ' || provider_id"))
        .isEqualTo("SENT SM-second");
  }

  @Test
  void shouldUseWhatsAppOnlyWithinADayOfTheBuyersOwnMessage() {
    twilioAnswers(okJson("{\"sid\":\"WA1\"}"));
    UUID lead = buyers.receive(aLead().at("lakeside"));
    buyers.write(lead, Channel.WHATSAPP, "Is it there?");
    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();
    Services.TWILIO.verify(
        1,
        postRequestedFor(urlEqualTo(MESSAGES))
            .withRequestBody(containing("To=" + encoded("whatsapp:+1"))));

    EngineTime.pass(Duration.ofHours(24));
    outboundGate.send(lead, "follow-up-other-way");

    assertThat(outgoing.message(lead, "channel")).isEqualTo("TEXT");
  }

  @Test
  void shouldLetAnswersLeaveBeforeFollowUps() {
    twilioAnswers(okJson("{\"sid\":\"SM-first\"}"));
    UUID followed = buyers.receive(aLead().at("lakeside"));
    outboundGate.send(followed, "follow-up-other-way");
    UUID asking = buyers.receive(aLead().at("lakeside"));
    outboundGate.send(asking, "first-answer-general");

    outboxProcessor.processNext();

    assertThat(outgoing.message(asking, "delivery")).isEqualTo("SENT");
    assertThat(outgoing.message(followed, "delivery")).isEqualTo("QUEUED");
  }
}
