package io.forecourt.messaging.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.forecourt.LeadBuilder.aLead;
import static io.forecourt.messaging.delivery.Outgoing.MESSAGES;
import static io.forecourt.messaging.delivery.Outgoing.twilioAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Services;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.gate.OutboundGate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What no carrier delivers, and what is stopped before. */
@MessagingTest
@RecordApplicationEvents
class UndeliveredTest {

  @Autowired private OutboundGate outboundGate;
  @Autowired private DeliveryReports reports;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private Correspondence buyers;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEvents events;

  @RegisterExtension private final Outgoing outgoing = new Outgoing();

  @Test
  void shouldTellTheRepWhatNeverWorksAndCloseTheNumber() {
    twilioAnswers(
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"code\":21211,\"message\":\"Invalid 'To' Phone Number\",\"status\":400}"));
    UUID lead = buyers.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();

    assertThat(outgoing.message(lead, "delivery")).isEqualTo("FAILED");
    assertThat(ownerIsTold(lead))
        .singleElement()
        .asString()
        .contains("did not arrive: Twilio 21211: Invalid 'To'");
    assertThat(outboundGate.send(lead, "follow-up-other-way").rule()).isEqualTo("consent");
  }

  @Test
  void shouldHeedAnOptOutThatOnlyTheServiceKnows() {
    twilioAnswers(
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"code\":21610,\"message\":\"Unsubscribed recipient\"}"));
    UUID lead = buyers.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();

    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
  }

  @Test
  void shouldStopWhatStillWaitsWhenThePersonOptsOut() {
    UUID lead = buyers.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    optOuts.record(leads.get(lead).customerId(), "Said so");
    outgoing.deliver();

    assertThat(outgoing.message(lead, "delivery")).isEqualTo("STOPPED");
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
    UUID lead = buyers.receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();

    reports.report("SM-late", "delivered", Optional.empty());
    assertThat(outgoing.message(lead, "delivery")).isEqualTo("DELIVERED");
    reports.report("SM-late", "undelivered", Optional.of(30007));
    reports.report("SM-late", "undelivered", Optional.of(30007));

    assertThat(outgoing.message(lead, "delivery")).isEqualTo("FAILED");
    assertThat(ownerIsTold(lead)).singleElement().asString().contains("error 30007");
  }

  /** The notices of this lead; assignment stores them for its owner. */
  private List<String> ownerIsTold(UUID lead) {
    return events.stream(OwnerNotice.class)
        .filter(notice -> notice.lead().id().equals(lead))
        .map(OwnerNotice::text)
        .toList();
  }
}
