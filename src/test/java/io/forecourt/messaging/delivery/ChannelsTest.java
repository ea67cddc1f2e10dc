package io.forecourt.messaging.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.forecourt.Callers;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Services;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.RepMessageGate;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactField;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that leave the house, by a real mail server and a played Twilio. */
@ForecourtTest
class ChannelsTest {

  private static final String MESSAGES = "/2010-04-01/Accounts/AC0123/Messages.json";

  @Autowired private OutboundGate outboundGate;
  @Autowired private OutboxProcessor outboxProcessor;
  @Autowired private DeliveryReports reports;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private RepMessageGate repMessageGate;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @BeforeEach
  void emptyBoxes() throws Exception {
    jdbc.sql("delete from forecourt.outbox").update();
    Services.MAIL.purgeEmailFromAllMailboxes();
    Services.TWILIO.resetAll();
  }

  @AfterEach
  void leaveNothing() {
    Services.TWILIO.resetAll();
  }

  @Test
  void shouldSendTextsAsTwilioWantsThem() {
    twilioAnswers(okJson("{\"sid\":\"SM1\",\"status\":\"queued\",\"new\":{}}"));
    UUID lead = showroom.receive(aLead().at("lakeside"));
    String number = showroom.lead(lead).at("/customer/phones/0/e164").asText();

    outboundGate.send(lead, "first-answer-general");
    deliver();

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
    assertThat(message(lead, "channel || ' ' || delivery || ' ' || provider_id"))
        .isEqualTo("TEXT SENT SM1");
    assertThat(message(lead, "text").length()).isLessThanOrEqualTo(160);
    assertThat(message(lead, "text")).contains("automated", "STOP");
  }

  @Test
  void shouldTryAgainWhatMayWorkLaterAndSendItOnce() {
    twilioAnswers(aResponse().withStatus(503));
    UUID lead = showroom.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    deliver();
    assertThat(message(lead, "delivery")).isEqualTo("QUEUED");

    twilioAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    EngineTime.pass(Duration.ofSeconds(6));
    deliver();
    twilioAnswers(aResponse().withStatus(429));
    EngineTime.pass(Duration.ofSeconds(11));
    deliver();
    assertThat(message(lead, "delivery")).isEqualTo("QUEUED");

    twilioAnswers(okJson("{\"sid\":\"SM2\"}"));
    EngineTime.pass(Duration.ofSeconds(21));
    deliver();
    EngineTime.pass(Duration.ofHours(1));
    deliver();

    assertThat(message(lead, "delivery || ' ' || provider_id")).isEqualTo("SENT SM2");
    Services.TWILIO.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
  }

  @Test
  void shouldCountAsAnsweredOnlyWhatTheCarrierAccepts() {
    twilioAnswers(aResponse().withStatus(500));
    UUID lead = showroom.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    deliver();
    assertThat(showroom.clock(lead, "FIRST_RESPONSE").has("metAt")).isFalse();

    EngineTime.pass(Duration.ofMinutes(4));
    deliver();
    assertThat(showroom.clock(lead, "FIRST_RESPONSE").has("metAt")).isFalse();
    assertThat(overdue(lead)).contains("FIRST_RESPONSE");
    assertThat(figures(lead, "responded_at")).isNull();

    twilioAnswers(okJson("{\"sid\":\"SM3\"}"));
    EngineTime.pass(Duration.ofMinutes(15));
    deliver();
    JsonNode answered = showroom.clock(lead, "FIRST_RESPONSE");
    assertThat(answered.get("breachedAt")).isEqualTo(answered.get("dueAt"));
    assertThat(answered.get("actualMinutes").asInt()).isEqualTo(19);
    assertThat(overdue(lead)).doesNotContain("FIRST_RESPONSE");
    assertThat(figures(lead, "response_minutes || ' ' || answered_at_once")).isEqualTo("19 false");
  }

  @Test
  void shouldNeverCountAMessageThatWasGivenUp() {
    twilioAnswers(aResponse().withStatus(400).withBody("{\"code\":30007,\"message\":\"Spam\"}"));
    UUID lead = showroom.receive(aLead().at("lakeside"));
    repMessageGate.send(lead, "It's still here.");
    deliver();
    EngineTime.pass(Duration.ofMinutes(2));

    assertThat(message(lead, "delivery")).isEqualTo("FAILED");
    assertThat(showroom.clock(lead, "FIRST_RESPONSE").has("metAt")).isFalse();
    assertThat(overdue(lead)).contains("FIRST_RESPONSE");

    twilioAnswers(okJson("{\"sid\":\"SM4\"}"));
    repMessageGate.send(lead, "It's still here, and it's yours to drive today.");
    deliver();
    assertThat(showroom.clock(lead, "FIRST_RESPONSE").get("actualMinutes").asInt()).isEqualTo(2);
  }

  @Test
  void shouldAnswerAtOnceWhereNoCarrierIsNeeded() {
    UUID lead = showroom.receive(aLead());
    outboundGate.send(lead, "first-answer-general");

    assertThat(showroom.clock(lead, "FIRST_RESPONSE").get("actualMinutes").asInt()).isZero();
  }

  @Test
  void shouldTellTheRepWhatNeverWorksAndCloseTheNumber() {
    twilioAnswers(
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"code\":21211,\"message\":\"Invalid 'To' Phone Number\",\"status\":400}"));
    UUID lead = showroom.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    deliver();

    assertThat(message(lead, "delivery")).isEqualTo("FAILED");
    assertThat(showroom.news(lead))
        .anyMatch(text -> text.contains("did not arrive: Twilio 21211: Invalid 'To'"));
    assertThat(outboundGate.send(lead, "follow-up-other-way").rule()).isEqualTo("consent");
  }

  @Test
  void shouldHeedAnOptOutThatOnlyTheServiceKnows() {
    twilioAnswers(
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"code\":21610,\"message\":\"Unsubscribed recipient\"}"));
    UUID lead = showroom.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    deliver();

    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
  }

  @Test
  void shouldStopWhatStillWaitsWhenThePersonOptsOut() {
    UUID lead = showroom.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    optOuts.record(leads.get(lead).customerId(), "Said so");
    deliver();

    assertThat(message(lead, "delivery")).isEqualTo("STOPPED");
    Services.TWILIO.verify(0, postRequestedFor(urlEqualTo(MESSAGES)));
    assertThat(
            jdbc.sql(
                    "select outcome || ' ' || rule_id from forecourt.receipt"
                        + " where lead_id = :lead order by id desc limit 1")
                .param("lead", lead)
                .query(String.class)
                .single())
        .isEqualTo("REFUSED opt-out");
  }

  @Test
  void shouldFollowWhatTheServiceReportsLater() {
    twilioAnswers(okJson("{\"sid\":\"SM-late\"}"));
    UUID lead = showroom.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    deliver();

    reports.report("SM-late", "delivered", java.util.Optional.empty());
    assertThat(message(lead, "delivery")).isEqualTo("DELIVERED");
    reports.report("SM-late", "undelivered", java.util.Optional.of(30007));
    reports.report("SM-late", "undelivered", java.util.Optional.of(30007));

    assertThat(message(lead, "delivery")).isEqualTo("FAILED");
    assertThat(showroom.news(lead)).filteredOn(text -> text.contains("error 30007")).hasSize(1);
  }

  @Test
  void shouldMailWithAWayOutAndAnAddress() throws Exception {
    UUID lead = showroom.receive(aLeadByEmail());
    outboundGate.send(lead, "first-answer-general");
    outboundGate.send(lead, "follow-up-other-way");
    deliver();

    MimeMessage[] mails = Services.MAIL.getReceivedMessages();
    assertThat(mails).hasSize(2);
    MimeMessage first = mails[0];
    String body = (String) first.getContent();
    assertThat(first.getFrom()[0].toString()).isEqualTo("Lakeside Cars <sales@lakeside.example>");
    assertThat(first.getSubject()).isEqualTo("Your message to Lakeside Cars");
    assertThat(body).contains("automated assistant of Lakeside Cars", "1 Lake Road, Albany");
    assertThat(first.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(first.getHeader("List-Unsubscribe", null))
        .startsWith("<https://leads.example.com/u/")
        .contains("mailto:sales@lakeside.example");
    assertThat(message(lead, "provider_id")).isEqualTo(mails[1].getMessageID());
    assertThat(mails[1].getHeader("In-Reply-To", null)).isEqualTo(first.getMessageID());
  }

  @Test
  void shouldEndEverythingByTheLinkInAMail() throws Exception {
    UUID lead = showroom.receive(aLeadByEmail());
    outboundGate.send(lead, "first-answer-general");
    deliver();
    String link =
        Services.MAIL
            .getReceivedMessages()[0]
            .getHeader("List-Unsubscribe", null)
            .replaceAll("^<https://leads.example.com(/u/[^>]+)>.*$", "$1");

    assertThat(callers.strangerCalls(HttpMethod.GET, link, null).getBody())
        .contains("Unsubscribe from Lakeside Cars?");
    assertThat(optOuts.covers(leads.get(lead).customerId())).isFalse();

    assertThat(callers.strangerCalls(HttpMethod.POST, link, null).getBody())
        .contains("You’re unsubscribed");
    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
    assertThat(
            callers.strangerCalls(HttpMethod.POST, "/u/" + UUID.randomUUID(), null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void shouldUseWhatsAppOnlyWithinADayOfTheBuyersOwnMessage() {
    twilioAnswers(okJson("{\"sid\":\"WA1\"}"));
    UUID lead = showroom.receive(aLead().at("lakeside"));
    callers.machinePosts(
        "/api/leads/" + lead + "/messages",
        MediaType.APPLICATION_JSON,
        "{\"channel\":\"WHATSAPP\",\"text\":\"Is it there?\"}");
    outboundGate.send(lead, "first-answer-general");
    deliver();
    Services.TWILIO.verify(
        1,
        postRequestedFor(urlEqualTo(MESSAGES))
            .withRequestBody(containing("To=" + encoded("whatsapp:+1"))));

    EngineTime.pass(Duration.ofHours(24));
    outboundGate.send(lead, "follow-up-other-way");

    assertThat(message(lead, "channel")).isEqualTo("TEXT");
  }

  @Test
  void shouldLetAnswersLeaveBeforeFollowUps() {
    twilioAnswers(okJson("{\"sid\":\"SM-first\"}"));
    UUID followed = showroom.receive(aLead().at("lakeside"));
    outboundGate.send(followed, "follow-up-other-way");
    UUID asking = showroom.receive(aLead().at("lakeside"));
    outboundGate.send(asking, "first-answer-general");

    outboxProcessor.processNext();

    assertThat(message(asking, "delivery")).isEqualTo("SENT");
    assertThat(message(followed, "delivery")).isEqualTo("QUEUED");
  }

  @Test
  void shouldExportEverythingOfAPersonAsOneDocument() {
    UUID lead = showroom.receive(aLead());
    outboundGate.send(lead, "first-answer-general");
    showroom.write(lead, "stop");

    var document = showroom.read(callers.machineGets("/api/leads/" + lead + "/receipts").getBody());

    assertThat(document.at("/consents/0/text").asText()).contains("may text and call me");
    assertThat(document.at("/optOuts/0/reason").asText()).isEqualTo("Wrote \"stop\".");
    assertThat(document.at("/receipts/0/where").asText()).contains("America/Chicago");
    assertThat(document.at("/receipts/0/consent").asLong())
        .isEqualTo(document.at("/consents/0/id").asLong());
    assertThat(document.at("/receipts/1/block").asText()).isEqualTo("opt-out-confirmed");
    assertThat(
            callers
                .strangerCalls(HttpMethod.GET, "/api/leads/" + lead + "/receipts", null)
                .getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(
            callers
                .personCalls("ann", HttpMethod.GET, "/api/leads/" + lead + "/receipts", null)
                .getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(
            callers
                .personCalls("mia", HttpMethod.GET, "/api/leads/" + lead + "/receipts", null)
                .getStatusCode())
        .isEqualTo(HttpStatus.OK);
  }

  private static LeadBuilder aLeadByEmail() {
    return aLead().at("lakeside").withoutConsent().withoutPhone().withAnEmail();
  }

  private void deliver() {
    while (outboxProcessor.processNext()) {
      // Until nothing is due.
    }
  }

  private static void twilioAnswers(ResponseDefinitionBuilder answer) {
    Services.TWILIO.resetAll();
    Services.TWILIO.stubFor(post(urlEqualTo(MESSAGES)).willReturn(answer));
  }

  private List<String> overdue(UUID lead) {
    return jdbc.sql(
            "select clock from forecourt.due_item"
                + " where lead_id = :lead and met_at is null and due_at < :now")
        .param("lead", lead)
        .param("now", clock.instant())
        .query(String.class)
        .list();
  }

  private String figures(UUID lead, String what) {
    return jdbc.sql("select " + what + " from forecourt.lead_kpi where lead_id = :lead")
        .param("lead", lead)
        .query((row, number) -> row.getString(1))
        .list()
        .get(0);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String message(UUID lead, String what) {
    List<String> sent =
        jdbc.sql(
                "select "
                    + what
                    + " from forecourt.message where lead_id = :lead and direction = 'OUT'"
                    + " order by id")
            .param("lead", lead)
            .query(String.class)
            .list();
    String last = sent.get(sent.size() - 1);
    return what.equals("text")
        ? ContactCiphers.inUse(jdbc).decrypt(ContactField.MESSAGE_TEXT, lead, last)
        : last;
  }
}
