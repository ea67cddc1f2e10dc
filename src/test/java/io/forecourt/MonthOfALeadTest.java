package io.forecourt;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month in the life of one lead, touch by touch, as the dealership would live through it. */
@ForecourtTest
@ExtendWith(OutputCaptureExtension.class)
class MonthOfALeadTest {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.US).withZone(ZoneId.of("America/Chicago"));

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("warmup")
  private SmartLifecycle warmup;

  private UUID id;

  @Test
  void shouldLeaveNothingBehindWhenTheWarmUpRehearsesAnInquiry(CapturedOutput log) {
    List<Long> before = rowsOfALead();

    warmup.start();

    assertThat(rowsOfALead()).isEqualTo(before);
    assertThat(log).doesNotContain("rehearsal");
  }

  private List<Long> rowsOfALead() {
    return Stream.of(
            "forecourt.lead",
            "forecourt.message",
            "forecourt.crm_record",
            "act_ru_execution",
            "act_ru_job",
            "act_hi_actinst")
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  @Test
  void shouldBeTouchedAsTheCadenceSaysUntilTheBuyerAnswersAndBuys() {
    id = showroom.converse(aLead().hot());
    engine.call(id, "NO_ANSWER");

    liveUntil("2026-03-25T20:00:00Z");
    showroom.write(id, "Sorry, we were abroad. Can I see it on Saturday?");
    engine.settle(id);
    engine.agreeOnVisit(id, "2026-03-28T11:00:00");
    liveUntil("2026-03-28T17:00:00Z");
    engine.complete(
        id, "UserTask_GreetVisitor", Map.of("visitOutcome", "SHOWN", "workResult", "CLOSE"));
    engine.complete(
        id, "UserTask_CloseLead", Map.of("leadResult", "SOLD", "soldVin", showroom.aCarOnTheLot()));
    liveUntil("2026-04-11T15:00:00Z");

    assertThat(diary())
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
  private void liveUntil(String end) {
    Instant until = Instant.parse(end);
    while (EngineTime.now().isBefore(until)) {
      EngineTime.pass(Duration.ofMinutes(30));
      engine.settle(id);
      if (engine.task(id, "UserTask_CallAgain") != null) {
        String outcome = calls() < 2 ? "NO_ANSWER" : "VOICEMAIL";
        engine.complete(id, "UserTask_CallAgain", Map.of("callOutcome", outcome));
      }
      if (engine.task(id, "UserTask_CallCustomer") != null) {
        engine.complete(id, "UserTask_CallCustomer", Map.of("callOutcome", "ANSWERED"));
      }
    }
  }

  private int calls() {
    return jdbc.sql("select count(*)::int from forecourt.call_attempt where lead_id = :lead")
        .param("lead", id)
        .query(Integer.class)
        .single();
  }

  private List<String> diary() {
    record Entry(OffsetDateTime at, String what) {}
    List<String> diary = new ArrayList<>();
    jdbc.sql(
            """
            select * from (
            select at, template || ' ' || outcome as what from forecourt.receipt
              where lead_id = :lead
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
}
