package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that wait: for the morning, a pause, the next day, or a person. */
@MessagingTest
class HeldMessagesTest {

  private static final String ANSWER = "first-answer-general";
  private static final String FOLLOW_UP = "follow-up-other-way";

  @Autowired private OutboundGate outboundGate;
  @Autowired private HeldMessageRetry held;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private Correspondence buyers;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldAnswerAtNightABuyerWhoHasJustAsked() {
    EngineTime.setTo(Instant.parse("2026-03-12T04:10:00Z"));
    UUID lead = buyers.receive(aLead());

    assertThat(outboundGate.send(lead, ANSWER).rule()).isEqualTo("instant-answer");
  }

  @Test
  void shouldHoldUnaskedMessagesUntilTheMorningAndAskAgainThen() {
    UUID lead = buyers.receive(aLead());
    EngineTime.setTo(Instant.parse("2026-03-12T04:10:00Z"));

    Verdict verdict = outboundGate.send(lead, FOLLOW_UP);

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELD);
    assertThat(verdict.until()).contains(Instant.parse("2026-03-12T13:00:00Z"));
    assertThat(buyers.receipt(lead, "outcome || ' ' || rule_id || ' ' || zone"))
        .isEqualTo("HELD hours US America/Chicago by area code (IA)");
    askHeld();
    assertThat(buyers.thread(lead)).isEmpty();

    EngineTime.setTo(Instant.parse("2026-03-12T13:00:00Z"));
    askHeld();

    assertThat(buyers.receipt(lead, "outcome || ' ' || template")).isEqualTo("SENT " + FOLLOW_UP);
    assertThat(held(lead)).isZero();
  }

  @Test
  void shouldAskAboutTheOthersWhenOneCannotBeAskedAbout() {
    UUID broken = buyers.receive(aLead());
    UUID lead = buyers.receive(aLead());
    EngineTime.setTo(Instant.parse("2026-03-12T04:10:00Z"));
    outboundGate.send(broken, FOLLOW_UP);
    outboundGate.send(lead, FOLLOW_UP);
    jdbc.sql(
            "update forecourt.customer set wrote = '{\"NO_CHANNEL\": \"x\"}'"
                + " where id = (select customer_id from forecourt.lead where id = :lead)")
        .param("lead", broken)
        .update();

    EngineTime.setTo(Instant.parse("2026-03-12T13:00:00Z"));
    askHeld();

    assertThat(buyers.receipt(lead, "outcome")).isEqualTo("SENT");
    assertThat(held(broken)).isEqualTo(1);
    jdbc.sql("delete from forecourt.held_message where lead_id = :lead")
        .param("lead", broken)
        .update();
  }

  @Test
  void shouldDropWhatItHeldWhenTheBuyerWroteMeanwhile() {
    UUID lead = buyers.receive(aLead());
    EngineTime.setTo(Instant.parse("2026-03-12T04:10:00Z"));
    outboundGate.send(lead, FOLLOW_UP);
    EngineTime.pass(Duration.ofHours(1));
    buyers.write(lead, "I come by on Saturday.");

    EngineTime.setTo(Instant.parse("2026-03-12T13:00:00Z"));
    askHeld();

    assertThat(buyers.receipt(lead, "outcome || ' ' || rule_id")).isEqualTo("REFUSED overtaken");
  }

  @Test
  void shouldHoldTheFourthMessageOfADay() {
    UUID lead = buyers.receive(aLead());
    outboundGate.send(lead, "follow-up-other-way");
    EngineTime.pass(Duration.ofHours(1));
    outboundGate.send(lead, "follow-up-soft-close");
    EngineTime.pass(Duration.ofHours(1));
    outboundGate.send(lead, "retention-month");

    Verdict fourth = outboundGate.send(lead, "follow-up-value");

    assertThat(fourth.rule()).isEqualTo("limit");
    assertThat(fourth.until()).contains(Instant.parse("2026-03-12T15:00:00Z"));
  }

  @Test
  void shouldKeepAPauseBetweenTwoUnaskedMessages() {
    UUID lead = buyers.receive(aLead());
    outboundGate.send(lead, FOLLOW_UP);

    Verdict second = outboundGate.send(lead, "follow-up-soft-close");

    assertThat(second.outcome()).isEqualTo(Verdict.Outcome.HELD);
    assertThat(buyers.receipt(lead, "outcome || ' ' || rule_id || ' ' || rule"))
        .isEqualTo("HELD pause Messages that no one asked for are at least 15 minutes apart.");
    EngineTime.pass(Duration.ofMinutes(15));
    askHeld();
    assertThat(buyers.receipt(lead, "outcome")).isEqualTo("SENT");
  }

  @Test
  void shouldTakeWhatAPlanSendsAsUnaskedWhateverItsWordingIsFor() {
    UUID lead = buyers.receive(aLead());
    List<String> plan =
        List.of("answer-thanks", "help", "ask-timeline", "hand-over-thanks", "answer-place");
    plan.forEach(template -> outboundGate.sendUnasked(lead, template));

    for (int quarter = 0; quarter < 20; quarter++) {
      EngineTime.pass(Duration.ofMinutes(15));
      askHeld();
    }

    assertThat(buyers.thread(lead)).hasSize(3);
    assertThat(buyers.receipt(lead, "outcome || ' ' || purpose || ' ' || rule_id"))
        .isEqualTo("HELD FOLLOW_UP limit");
  }

  @Test
  void shouldRestWhileAPersonReadsWhatTheBuyerMeant() {
    UUID lead = buyers.receive(aLead());
    optOuts.doubt(leads.get(lead).customerId());

    assertThat(outboundGate.send(lead, FOLLOW_UP).rule()).isEqualTo("review");

    optOuts.clearDoubt(leads.get(lead).customerId());
    EngineTime.pass(Duration.ofHours(1));
    askHeld();
    assertThat(buyers.receipt(lead, "outcome")).isEqualTo("SENT");
  }

  private void askHeld() {
    while (held.processNext()) {
      // Until nothing is due.
    }
  }

  private int held(UUID lead) {
    return jdbc.sql("select count(*)::int from forecourt.held_message where lead_id = :lead")
        .param("lead", lead)
        .query(Integer.class)
        .single();
  }
}
