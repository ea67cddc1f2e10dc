package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static io.forecourt.LeadBuilder.aPhoneNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.process.StandaloneTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which numbers and how many of them the gate lets through. */
@MessagingTest
class GateNumbersTest {

  private static final String ANSWER = "first-answer-general";

  @Autowired private OutboundGate outboundGate;
  @Autowired private Leads leads;
  @Autowired private Correspondence buyers;
  @Autowired private JdbcClient jdbc;
  @Autowired private Recipients recipients;
  @Autowired private Routes routes;
  @Autowired private Clock clock;

  @ParameterizedTest
  @ValueSource(strings = {"+1900555", "+1876555", "+44207946", "+8821655", "+25261234"})
  void shouldNotTextNumbersThatCostExtraOrAreAbroadUntilTheyWrite(String number) {
    UUID lead = buyers.receive(aLead().withPhone(number + aPhoneNumber().substring(8)));

    assertThat(outboundGate.send(lead, ANSWER).outcome()).isEqualTo(Verdict.Outcome.REFUSED);
    assertThat(buyers.receipt(lead, "outcome || ' ' || rule_id || ' ' || rule"))
        .startsWith("REFUSED number ")
        .endsWith("and the buyer has not written from it.");

    buyers.write(lead, "Is it there?");
    assertThat(outboundGate.send(lead, ANSWER).isSent()).isTrue();
  }

  @Test
  void shouldAnswerByEmailWhereTheNumberMayNotBeTexted() {
    UUID lead =
        buyers.receive(aLead().withPhone("+44207946" + aPhoneNumber().substring(8)).withAnEmail());

    assertThat(outboundGate.send(lead, ANSWER).isSent()).isTrue();

    assertThat(
            jdbc.sql(
                    "select channel || ' ' || outcome || ' ' || rule_id from forecourt.receipt"
                        + " where lead_id = :lead order by id")
                .param("lead", lead)
                .query(String.class)
                .list())
        .satisfiesExactly(
            refused -> assertThat(refused).isEqualTo("LOCAL REFUSED number"),
            sent -> assertThat(sent).startsWith("EMAIL SENT"));
  }

  /** The consent covers what the buyer gave, and no number of the store's records. */
  @Test
  void shouldNotTextANumberThatOnlyTheRecordsHave() {
    UUID lead = buyers.receive(aLead());
    String mark =
        """
        update forecourt.customer_phone set from_records = %s where customer_id = (
          select customer_id from forecourt.lead where id = :lead)
        """;
    jdbc.sql(mark.formatted(true)).param("lead", lead).update();

    outboundGate.send(lead, ANSWER);
    assertThat(buyers.receipt(lead, "coalesce(address, 'none')")).isEqualTo("none");

    jdbc.sql(mark.formatted(false)).param("lead", lead).update();
    outboundGate.send(lead, ANSWER);
    assertThat(buyers.receipt(lead, "coalesce(address, 'none')")).startsWith("+1");
  }

  @Test
  void shouldHoldFirstTextsBeyondTheLimitOfTheStore() {
    EngineTime.setTo(Instant.parse("2026-06-03T15:00:00Z"));
    FirstMessageLimit limit = limit(2);
    for (int i = 0; i < 2; i++) {
      Recipient next = recipients.lock(leads.get(buyers.receive(aLead())), ANSWER);
      assertThat(limit.decide(next, routes.choose(next, Purpose.ANSWER).orElseThrow())).isEmpty();
      outboundGate.send(next.lead().id(), ANSWER);
    }
    UUID lead = buyers.receive(aLead());
    Recipient third = recipients.lock(leads.get(lead), ANSWER);
    Route route = routes.choose(third, Purpose.ANSWER).orElseThrow();

    assertThat(limit.decide(third, route).orElseThrow().outcome()).isEqualTo(Verdict.Outcome.HELD);
    assertThat(limit(3).decide(third, route)).isEmpty();

    buyers.write(lead, "Is it there?");
    assertThat(limit.decide(recipients.lock(leads.get(lead), ANSWER), route)).isEmpty();
    EngineTime.pass(Duration.ofMinutes(61));
    assertThat(limit.decide(third, route)).isEmpty();
  }

  private FirstMessageLimit limit(int perHour) {
    return new FirstMessageLimit(
        jdbc,
        new MessagingProperties(
            true, Duration.ofMinutes(15), Set.of(), perHour, perHour, 3, Duration.ofMinutes(15)),
        new StaticListableBeanFactory().getBeanProvider(StandaloneTasks.class),
        clock);
  }
}
