package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What consent, an inquiry and an opt-out allow. */
@MessagingTest
class GateConsentTest {

  private static final String ANSWER = "first-answer-general";
  private static final String FOLLOW_UP = "follow-up-other-way";

  @Autowired private OutboundGate outboundGate;
  @Autowired private CallGate callGate;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private Correspondence buyers;

  @Test
  void shouldStopEverythingToABuyerWhoWantsToBeLeftAlone() {
    UUID lead = buyers.receive(aLead());
    optOuts.record(leads.get(lead).customerId(), "Said so");

    assertThat(outboundGate.send(lead, ANSWER).rule()).isEqualTo("opt-out");

    assertThat(buyers.receipt(lead, "outcome || ' ' || rule_id")).isEqualTo("REFUSED opt-out");
    assertThat(buyers.thread(lead)).isEmpty();
  }

  @Test
  void shouldAnswerAnInquiryWithoutConsentAndNotFollowItUpByText() {
    UUID lead = buyers.receive(aLead().withoutConsent());

    assertThat(outboundGate.send(lead, ANSWER).isSent()).isTrue();
    assertThat(outboundGate.send(lead, FOLLOW_UP).rule()).isEqualTo("consent");

    assertThat(buyers.receipt(lead, "outcome || ' ' || rule_id")).isEqualTo("REFUSED consent");
  }

  @Test
  void shouldFollowUpByEmailWhereTextsAreNotAllowed() {
    UUID lead = buyers.receive(aLead().withoutConsent().withAnEmail());

    assertThat(outboundGate.send(lead, FOLLOW_UP).isSent()).isTrue();

    assertThat(buyers.receipt(lead, "channel || ' ' || basis"))
        .isEqualTo("EMAIL E-mail with a way out (CAN-SPAM, 15 U.S.C. 7704)");
  }

  @Test
  void shouldFollowUpByTextWhereTheBuyerWroteByText() {
    UUID lead = buyers.receive(aLead().withoutConsent());
    buyers.write(lead, "Is it still there?");

    assertThat(outboundGate.send(lead, FOLLOW_UP).isSent()).isTrue();

    assertThat(buyers.receipt(lead, "basis")).isEqualTo("The person wrote by this way");
  }

  @Test
  void shouldSendANoticeOnlyWhereTheLawAsksForIt() {
    UUID lead = buyers.receive(aLead());
    EngineTime.setTo(Instant.parse("2026-03-12T04:10:00Z"));

    assertThat(outboundGate.send(lead, "help").rule()).isEqualTo("hours US");
    assertThat(outboundGate.sendNotice(leads.get(lead), "help", Channel.TEXT).isSent()).isTrue();
  }

  @Test
  void shouldCallAsLongAsTheInquiryOrConsentAllowsIt() {
    UUID asked = buyers.receive(aLead().withoutConsent());
    UUID agreed = buyers.receive(aLead());
    Instant lastDay = Instant.parse("2026-06-11T14:59:00Z");

    assertThat(callGate.decide(asked, lastDay).rule()).isEqualTo("EBR US");
    assertThat(callGate.decide(asked, lastDay.plusSeconds(120)).isSent()).isFalse();
    assertThat(buyers.receipt(asked, "outcome || ' ' || template || ' ' || rule_id"))
        .isEqualTo("REFUSED call EBR US");
    assertThat(callGate.decide(agreed, lastDay.plusSeconds(120)).rule()).isEqualTo("consent");
  }

  @Test
  void shouldConfirmAnOptOutToABuyerWhoHasOptedOut() {
    UUID lead = buyers.receive(aLead());
    optOuts.record(leads.get(lead).customerId(), "Wrote STOP", Optional.of(Channel.TEXT));

    assertThat(outboundGate.sendNotice(leads.get(lead), "opt-out-confirmed", Channel.TEXT).isSent())
        .isTrue();
    assertThat(outboundGate.send(lead, "opt-out-confirmed").rule()).isEqualTo("opt-out");
  }
}
