package io.forecourt.lifecycle;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class LeadLifecycleProcessTest {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.US).withZone(ZoneId.of("America/Chicago"));

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldKeepACustomerWhoBought() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance life = calledAndAnswered(id);

    engine.close(id, Map.of("leadResult", "SOLD", "soldVin", showroom.aCarOnTheLot()));

    assertThat(life)
        .hasPassed("ServiceTask_KeepResult")
        .isWaitingAt("CallActivity_KeepCustomer")
        .hasNotPassed("EndEvent_LeadLost");
    assertThat(showroom.status(id)).isEqualTo("SOLD");
    assertThat(showroom.lead(id).get("stage").asText()).isEqualTo("RETAIN");
  }

  @Test
  void shouldEndAsLost() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance life = calledAndAnswered(id);

    engine.close(id, Map.of("leadResult", "LOST", "lostReason", "Bought elsewhere"));

    assertThat(life)
        .isEnded()
        .hasPassed("EndEvent_LeadLost")
        .hasNotPassed("CallActivity_KeepCustomer");
    assertThat(showroom.lead(id).has("nextAction")).isFalse();
  }

  /** A gateway of the handoff asks for it: without a value the lead would get stuck there. */
  @Test
  void shouldKnowThatNoRepIsInTouchWhenALeadIsReopened() {
    UUID id = showroom.receive(aLead().hot());
    calledAndAnswered(id);
    engine.close(id, Map.of("leadResult", "LOST", "lostReason", "Bought elsewhere"));

    showroom.write(id, "Actually, is the Camry still there?");
    engine.applyEvents();

    assertThat(engine.instance("lead-lifecycle", id)).variables().containsEntry("withRep", false);
  }

  @Test
  void shouldEndAsOptedOutWhenTheBuyerSaysSoOnThePhone() {
    UUID id = showroom.converse(aLead().hot());
    ProcessInstance life = engine.instance("lead-lifecycle", id);

    engine.call(id, "DO_NOT_CONTACT");

    assertThat(life)
        .isEnded()
        .hasPassed("EndEvent_LeadOptedOut")
        .hasNotPassed("CallActivity_WorkLead");
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
  }

  @Test
  void shouldEndAsBadWhenAPersonFindsNobodyBehindIt() {
    UUID id = showroom.converse(aPitch());
    ProcessInstance life = engine.instance("lead-lifecycle", id);
    assertThat(life).isWaitingAt("UserTask_CheckDoubtfulLead");
    assertThat(showroom.lead(id).get("grade").asText()).isEqualTo("D");
    assertThat(showroom.lead(id).get("transcript")).hasSize(1);

    engine.complete(id, "UserTask_CheckDoubtfulLead", Map.of("leadResult", "BAD"));

    assertThat(life)
        .isEnded()
        .hasPassed("EndEvent_LeadBad")
        .hasNotPassed("CallActivity_QualifyLead");
  }

  @Test
  void shouldGoOnWhenADoubtfulLeadIsGenuine() {
    UUID id = showroom.converse(aPitch());

    engine.complete(id, "UserTask_CheckDoubtfulLead", Map.of("leadResult", "OPEN"));
    engine.handOff(id);

    assertThat(engine.instance("lead-lifecycle", id))
        .hasPassed("CallActivity_QualifyLead")
        .isWaitingAt("CallActivity_HandOffLead");
  }

  /** A month of one lead, touch by touch, as the dealership lives through it. */
  @Test
  void shouldBeTouchedAsTheCadenceSaysUntilTheBuyerAnswersAndBuys() {
    UUID id = showroom.converse(aLead().hot());
    engine.call(id, "NO_ANSWER");

    liveUntil(id, "2026-03-25T20:00:00Z");
    showroom.write(id, "Sorry, we were abroad. Can I see it on Saturday?");
    engine.settle(id);
    engine.agreeOnVisit(id, "2026-03-28T11:00:00");
    liveUntil(id, "2026-03-28T17:00:00Z");
    engine.complete(
        id, "UserTask_GreetVisitor", Map.of("visitOutcome", "SHOWN", "workResult", "CLOSE"));
    engine.complete(
        id, "UserTask_CloseLead", Map.of("leadResult", "SOLD", "soldVin", showroom.aCarOnTheLot()));
    liveUntil(id, "2026-04-11T15:00:00Z");

    assertThat(diary(id))
        .containsExactly(
            "Mar 11 10:00 first-answer-available SENT",
            "Mar 11 10:00 call NO_ANSWER",
            "Mar 11 14:00 call NO_ANSWER",
            "Mar 12 10:00 follow-up-appointment SENT",
            "Mar 13 10:00 call VOICEMAIL",
            "Mar 13 10:00 follow-up-value SENT",
            // The fourth day is a Sunday.
            "Mar 16 08:30 follow-up-stock SENT",
            "Mar 18 10:00 follow-up-other-way SENT",
            "Mar 25 10:00 follow-up-soft-close SENT",
            "Mar 28 09:00 visit-reminder SENT",
            "Mar 31 08:30 call ANSWERED");
    JsonNode lead = showroom.lead(id);
    assertThat(lead.get("status").asText()).isEqualTo("SOLD");
    assertThat(lead.get("stage").asText()).isEqualTo("RETAIN");
    assertThat(lead.at("/nextAction/dueAt").asText()).startsWith("2026-04-28");
  }

  /** Hour by hour; the rep makes each call that comes up and reaches nobody before the sale. */
  private void liveUntil(UUID id, String end) {
    Instant until = Instant.parse(end);
    while (EngineTime.now().isBefore(until)) {
      EngineTime.pass(Duration.ofMinutes(30));
      engine.settle(id);
      if (engine.task(id, "UserTask_CallAgain") != null) {
        String outcome = calls(id) < 2 ? "NO_ANSWER" : "VOICEMAIL";
        engine.complete(id, "UserTask_CallAgain", Map.of("callOutcome", outcome));
      }
      if (engine.task(id, "UserTask_CallCustomer") != null) {
        engine.complete(id, "UserTask_CallCustomer", Map.of("callOutcome", "ANSWERED"));
      }
    }
  }

  private int calls(UUID id) {
    return jdbc.sql("select count(*)::int from forecourt.call_attempt where lead_id = :lead")
        .param("lead", id)
        .query(Integer.class)
        .single();
  }

  private List<String> diary(UUID id) {
    record Entry(OffsetDateTime at, String what) {}
    List<String> diary = new ArrayList<>();
    jdbc.sql(
            """
            select * from (
            select at, template || ' ' || outcome as what from forecourt.receipt
              where lead_id = :lead
                and not starts_with(template, 'answer-') and template <> 'hand-over-owner'
            union all
            select at, 'call ' || outcome from forecourt.call_attempt where lead_id = :lead) entry
            order by at, what like 'follow%', what desc
            """)
        .param("lead", id)
        .query(Entry.class)
        .list()
        .forEach(entry -> diary.add(DAY.format(entry.at()) + " " + entry.what()));
    return diary;
  }

  private static LeadBuilder aPitch() {
    return aLead().saying("We offer SEO and backlinks for your site");
  }

  private ProcessInstance calledAndAnswered(UUID id) {
    engine.settle(id);
    ProcessInstance life = engine.instance("lead-lifecycle", id);
    engine.complete(
        id, "UserTask_CallLead", Map.of("callOutcome", "ANSWERED", "note", "Comes by on Friday"));
    return life;
  }
}
