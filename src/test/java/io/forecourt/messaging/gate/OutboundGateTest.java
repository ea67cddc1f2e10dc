package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the gate says, and the receipt it leaves. */
@MessagingTest
class OutboundGateTest {

  private static final String ANSWER = "first-answer-general";
  private static final String FOLLOW_UP = "follow-up-other-way";

  @Autowired private OutboundGate outboundGate;
  @Autowired private Correspondence buyers;

  @Test
  void shouldSendApprovedWordingAndLeaveAReceipt() {
    UUID lead = buyers.receive(aLead());

    assertThat(outboundGate.send(lead, ANSWER).isSent()).isTrue();

    assertThat(
            buyers.receipt(
                lead, "outcome || ' ' || template || ' ' || template_version || ' ' || phrasing"))
        .isEqualTo("SENT first-answer-general 1 LONG 1");
    assertThat(buyers.receipt(lead, "zone")).isEqualTo("America/Chicago by area code (IA)");
    assertThat(buyers.receipt(lead, "basis")).startsWith("Consent on record, Website, 2026-03-11");
    assertThat(buyers.receipt(lead, "consent_id::text")).isNotBlank();
    assertThat(buyers.latest(lead))
        .contains("Hi Jane, this is the automated assistant at Riverside Motors.")
        .doesNotContain("{");
    assertThat(outboundGate.hasSent(lead, "first-answer-")).isTrue();
  }

  @Test
  void shouldStopWhatNoOneApproved() {
    UUID lead = buyers.receive(aLead());

    assertThat(outboundGate.send(lead, "made-up").outcome()).isEqualTo(Verdict.Outcome.REFUSED);

    assertThat(buyers.receipt(lead, "rule_id || ' ' || template_version")).isEqualTo("wording 0");
    assertThat(buyers.thread(lead)).isEmpty();
  }

  @Test
  void shouldTakeNoMoreThanAFewMessagesAsAnAnswer() {
    UUID lead = buyers.receive(aLead());

    for (int times = 0; times < 20; times++) {
      outboundGate.send(lead, ANSWER);
    }

    assertThat(buyers.thread(lead)).hasSize(6);
  }

  @Test
  void shouldNeverSayTheSameTwice() {
    UUID lead = buyers.receive(aLead());
    outboundGate.send(lead, FOLLOW_UP);
    String first = buyers.latest(lead);
    EngineTime.pass(Duration.ofHours(1));
    outboundGate.send(lead, FOLLOW_UP);

    EngineTime.pass(Duration.ofHours(1));

    assertThat(buyers.latest(lead)).isNotEqualTo(first);
    assertThat(outboundGate.send(lead, FOLLOW_UP).rule()).isEqualTo("wording");
  }

  @Test
  void shouldNeverReadABuyersWordsAsWording() {
    UUID lead = buyers.receive(aLead().named("{price} ${7*7} #{x} $1", "Miller"));

    outboundGate.send(lead, ANSWER);

    assertThat(buyers.latest(lead)).startsWith("Hi {price} ${7*7} #{x} $1, this is");
  }
}
