package io.forecourt.messaging.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.forecourt.LeadBuilder.aLead;
import static io.forecourt.messaging.delivery.Outgoing.twilioAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.LeadBuilder;
import io.forecourt.lead.LeadReceived;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.RepMessageGate;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClock;
import io.forecourt.sla.SlaClocks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A buyer is answered once a carrier took the answer. */
@MessagingTest
class FirstResponseTest {

  @Autowired private OutboundGate outboundGate;
  @Autowired private Correspondence buyers;
  @Autowired private RepMessageGate repMessageGate;
  @Autowired private SlaClocks slaClocks;
  @Autowired private Leads leads;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @RegisterExtension private final Outgoing outgoing = new Outgoing();

  @Test
  void shouldCountAsAnsweredOnlyWhatTheCarrierAccepts() {
    twilioAnswers(aResponse().withStatus(500));
    UUID lead = receive(aLead().at("lakeside"));
    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();
    assertThat(firstResponse(lead).metAt()).isNull();

    EngineTime.pass(Duration.ofMinutes(4));
    outgoing.deliver();
    assertThat(firstResponse(lead).metAt()).isNull();
    assertThat(overdue(lead)).contains("FIRST_RESPONSE");
    assertThat(figures(lead, "responded_at")).isNull();

    twilioAnswers(okJson("{\"sid\":\"SM3\"}"));
    EngineTime.pass(Duration.ofMinutes(15));
    outgoing.deliver();
    SlaClock answered = firstResponse(lead);
    assertThat(answered.breachedAt()).isEqualTo(answered.dueAt());
    assertThat(answered.actualMinutes()).isEqualTo(19);
    assertThat(overdue(lead)).doesNotContain("FIRST_RESPONSE");
    assertThat(figures(lead, "response_minutes || ' ' || answered_at_once")).isEqualTo("19 false");
  }

  @Test
  void shouldNeverCountAMessageThatWasGivenUp() {
    twilioAnswers(aResponse().withStatus(400).withBody("{\"code\":30007,\"message\":\"Spam\"}"));
    UUID lead = receive(aLead().at("lakeside"));
    repMessageGate.send(lead, "It's still here.");
    outgoing.deliver();
    EngineTime.pass(Duration.ofMinutes(2));

    assertThat(outgoing.message(lead, "delivery")).isEqualTo("FAILED");
    assertThat(firstResponse(lead).metAt()).isNull();
    assertThat(overdue(lead)).contains("FIRST_RESPONSE");

    twilioAnswers(okJson("{\"sid\":\"SM4\"}"));
    repMessageGate.send(lead, "It's still here, and it's yours to drive today.");
    outgoing.deliver();
    assertThat(firstResponse(lead).actualMinutes()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"59, true", "61, false", "119, false"})
  void shouldCountTheSecondsOfAMinute(int seconds, boolean atOnce) {
    twilioAnswers(okJson("{\"sid\":\"SM5\"}"));
    UUID lead = receive(aLead().at("lakeside"));

    EngineTime.pass(Duration.ofSeconds(seconds));
    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();

    assertThat(figures(lead, "answered_at_once::text")).isEqualTo(String.valueOf(atOnce));
  }

  @Test
  void shouldAnswerAtOnceWhereNoCarrierIsNeeded() {
    UUID lead = receive(aLead());
    outboundGate.send(lead, "first-answer-general");

    assertThat(firstResponse(lead).actualMinutes()).isZero();
  }

  /** Receives a lead, whose clocks start with it. */
  private UUID receive(LeadBuilder lead) {
    UUID id = buyers.receive(lead);
    events.publishEvent(new LeadReceived(leads.get(id)));
    return id;
  }

  private SlaClock firstResponse(UUID lead) {
    return slaClocks.findByLead(lead).stream()
        .filter(each -> each.name() == ClockName.FIRST_RESPONSE)
        .findFirst()
        .orElseThrow();
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
}
