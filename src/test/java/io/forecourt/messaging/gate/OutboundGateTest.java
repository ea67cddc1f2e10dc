package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static io.forecourt.LeadBuilder.aPhoneNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineTime;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.process.StandaloneTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@MessagingTest
class OutboundGateTest {

  private static final String ANSWER = "first-answer-general";
  private static final String FOLLOW_UP = "follow-up-other-way";

  @Autowired private OutboundGate outboundGate;
  @Autowired private CallGate callGate;
  @Autowired private HeldMessageRetry held;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private Correspondence buyers;
  @Autowired private JdbcClient jdbc;
  @Autowired private Recipients recipients;
  @Autowired private Routes routes;
  @Autowired private Clock clock;

  @Test
  void shouldSendApprovedWordingAndLeaveAReceipt() {
    UUID lead = buyers.receive(aLead());

    assertThat(outboundGate.send(lead, ANSWER).isSent()).isTrue();

    assertThat(
            receipt(
                lead, "outcome || ' ' || template || ' ' || template_version || ' ' || phrasing"))
        .isEqualTo("SENT first-answer-general 1 LONG 1");
    assertThat(receipt(lead, "zone")).isEqualTo("America/Chicago by area code (IA)");
    assertThat(receipt(lead, "basis")).startsWith("Consent on record, Website, 2026-03-11");
    assertThat(receipt(lead, "consent_id::text")).isNotBlank();
    assertThat(words(lead))
        .contains("Hi Jane, this is the automated assistant of Riverside Motors.")
        .doesNotContain("{");
    assertThat(outboundGate.hasSent(lead, "first-answer-")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1900555", "+1876555", "+44207946", "+8821655", "+25261234"})
  void shouldNotTextNumbersThatCostExtraOrAreAbroadUntilTheyWrite(String number) {
    UUID lead = buyers.receive(aLead().withPhone(number + aPhoneNumber().substring(8)));

    assertThat(outboundGate.send(lead, ANSWER).outcome()).isEqualTo(Verdict.Outcome.REFUSED);
    assertThat(receipt(lead, "outcome || ' ' || rule_id || ' ' || rule"))
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

  @Test
  void shouldStopWhatNobodyApproved() {
    UUID lead = buyers.receive(aLead());

    assertThat(outboundGate.send(lead, "made-up").outcome()).isEqualTo(Verdict.Outcome.REFUSED);

    assertThat(receipt(lead, "rule_id || ' ' || template_version")).isEqualTo("wording 0");
    assertThat(buyers.thread(lead)).isEmpty();
  }

  @Test
  void shouldStopEverythingToSomebodyWhoWantsToBeLeftAlone() {
    UUID lead = buyers.receive(aLead());
    optOuts.record(leads.get(lead).customerId(), "Said so");

    assertThat(outboundGate.send(lead, ANSWER).rule()).isEqualTo("opt-out");

    assertThat(receipt(lead, "outcome || ' ' || rule_id")).isEqualTo("REFUSED opt-out");
    assertThat(buyers.thread(lead)).isEmpty();
  }

  @Test
  void shouldAnswerAnInquiryWithoutConsentAndNotFollowItUpByText() {
    UUID lead = buyers.receive(aLead().withoutConsent());

    assertThat(outboundGate.send(lead, ANSWER).isSent()).isTrue();
    assertThat(outboundGate.send(lead, FOLLOW_UP).rule()).isEqualTo("consent");

    assertThat(receipt(lead, "outcome || ' ' || rule_id")).isEqualTo("REFUSED consent");
  }

  @Test
  void shouldFollowUpByEmailWhereTextsAreNotAllowed() {
    UUID lead = buyers.receive(aLead().withoutConsent().withAnEmail());

    assertThat(outboundGate.send(lead, FOLLOW_UP).isSent()).isTrue();

    assertThat(receipt(lead, "channel || ' ' || basis"))
        .isEqualTo("EMAIL E-mail with a way out (CAN-SPAM, 15 U.S.C. 7704)");
  }

  @Test
  void shouldFollowUpByTextWhomeverWroteByText() {
    UUID lead = buyers.receive(aLead().withoutConsent());
    buyers.write(lead, "Is it still there?");

    assertThat(outboundGate.send(lead, FOLLOW_UP).isSent()).isTrue();

    assertThat(receipt(lead, "basis")).isEqualTo("The person wrote by this way");
  }

  @Test
  void shouldAnswerAtNightWhoeverHasJustAsked() {
    EngineTime.setTo(Instant.parse("2026-03-12T04:10:00Z"));
    UUID lead = buyers.receive(aLead());

    assertThat(outboundGate.send(lead, ANSWER).rule()).isEqualTo("instant-answer");
  }

  @Test
  void shouldHoldWhatNobodyAskedForUntilTheMorningAndAskAgainThen() {
    UUID lead = buyers.receive(aLead());
    EngineTime.setTo(Instant.parse("2026-03-12T04:10:00Z"));

    Verdict verdict = outboundGate.send(lead, FOLLOW_UP);

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.HELD);
    assertThat(verdict.until()).contains(Instant.parse("2026-03-12T13:00:00Z"));
    assertThat(receipt(lead, "outcome || ' ' || rule_id || ' ' || zone"))
        .isEqualTo("HELD hours US America/Chicago by area code (IA)");
    askHeld();
    assertThat(buyers.thread(lead)).isEmpty();

    EngineTime.setTo(Instant.parse("2026-03-12T13:00:00Z"));
    askHeld();

    assertThat(receipt(lead, "outcome || ' ' || template")).isEqualTo("SENT " + FOLLOW_UP);
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

    assertThat(receipt(lead, "outcome")).isEqualTo("SENT");
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

    assertThat(receipt(lead, "outcome || ' ' || rule_id")).isEqualTo("REFUSED overtaken");
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
  void shouldKeepAPauseBetweenTwoMessagesThatNobodyAskedFor() {
    UUID lead = buyers.receive(aLead());
    outboundGate.send(lead, FOLLOW_UP);

    Verdict second = outboundGate.send(lead, "follow-up-soft-close");

    assertThat(second.outcome()).isEqualTo(Verdict.Outcome.HELD);
    assertThat(receipt(lead, "outcome || ' ' || rule_id || ' ' || rule"))
        .isEqualTo("HELD pause Messages that no one asked for are at least 15 minutes apart.");
    EngineTime.pass(Duration.ofMinutes(15));
    askHeld();
    assertThat(receipt(lead, "outcome")).isEqualTo("SENT");
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
    assertThat(receipt(lead, "outcome || ' ' || purpose || ' ' || rule_id"))
        .isEqualTo("HELD FOLLOW_UP limit");
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
  void shouldSendANoticeOnlyWhereTheLawAsksForIt() {
    UUID lead = buyers.receive(aLead());
    EngineTime.setTo(Instant.parse("2026-03-12T04:10:00Z"));

    assertThat(outboundGate.send(lead, "help").rule()).isEqualTo("hours US");
    assertThat(outboundGate.sendNotice(leads.get(lead), "help", Channel.TEXT).isSent()).isTrue();
  }

  @Test
  void shouldNeverSayTheSameTwice() {
    UUID lead = buyers.receive(aLead());
    outboundGate.send(lead, FOLLOW_UP);
    String first = words(lead);
    EngineTime.pass(Duration.ofHours(1));
    outboundGate.send(lead, FOLLOW_UP);

    EngineTime.pass(Duration.ofHours(1));

    assertThat(words(lead)).isNotEqualTo(first);
    assertThat(outboundGate.send(lead, FOLLOW_UP).rule()).isEqualTo("wording");
  }

  @Test
  void shouldRestWhileAPersonReadsWhatTheBuyerMeant() {
    UUID lead = buyers.receive(aLead());
    optOuts.doubt(leads.get(lead).customerId());

    assertThat(outboundGate.send(lead, FOLLOW_UP).rule()).isEqualTo("review");

    optOuts.clearDoubt(leads.get(lead).customerId());
    EngineTime.pass(Duration.ofHours(1));
    askHeld();
    assertThat(receipt(lead, "outcome")).isEqualTo("SENT");
  }

  @Test
  void shouldCallAsLongAsTheInquiryOrConsentAllowsIt() {
    UUID asked = buyers.receive(aLead().withoutConsent());
    UUID agreed = buyers.receive(aLead());
    Instant lastDay = Instant.parse("2026-06-11T14:59:00Z");

    assertThat(callGate.decide(asked, lastDay).rule()).isEqualTo("EBR US");
    assertThat(callGate.decide(asked, lastDay.plusSeconds(120)).isSent()).isFalse();
    assertThat(receipt(asked, "outcome || ' ' || template || ' ' || rule_id"))
        .isEqualTo("REFUSED call EBR US");
    assertThat(callGate.decide(agreed, lastDay.plusSeconds(120)).rule()).isEqualTo("consent");
  }

  @Test
  void shouldNeverReadABuyersWordsAsWording() {
    UUID lead = buyers.receive(aLead().named("{price} ${7*7} #{x} $1", "Miller"));

    outboundGate.send(lead, ANSWER);

    assertThat(words(lead)).startsWith("Hi {price} ${7*7} #{x} $1, this is");
  }

  @Test
  void shouldConfirmAnOptOutToWhoeverHasOptedOut() {
    UUID lead = buyers.receive(aLead());
    optOuts.record(leads.get(lead).customerId(), "Wrote STOP", Optional.of(Channel.TEXT));

    assertThat(outboundGate.sendNotice(leads.get(lead), "opt-out-confirmed", Channel.TEXT).isSent())
        .isTrue();
    assertThat(outboundGate.send(lead, "opt-out-confirmed").rule()).isEqualTo("opt-out");
  }

  private void askHeld() {
    while (held.processNext()) {
      // Until nothing is due.
    }
  }

  private String words(UUID lead) {
    List<String> thread = buyers.thread(lead);
    return thread.get(thread.size() - 1);
  }

  private String receipt(UUID lead, String what) {
    List<String> receipts =
        jdbc.sql("select " + what + " from forecourt.receipt where lead_id = :lead order by id")
            .param("lead", lead)
            .query(String.class)
            .list();
    return receipts.get(receipts.size() - 1);
  }

  private int held(UUID lead) {
    return jdbc.sql("select count(*)::int from forecourt.held_message where lead_id = :lead")
        .param("lead", lead)
        .query(Integer.class)
        .single();
  }
}
