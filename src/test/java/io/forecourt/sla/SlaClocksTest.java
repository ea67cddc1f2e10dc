package io.forecourt.sla;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What starts each clock, by when it has to be met, and what meets it. */
@ForecourtTest
class SlaClocksTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private ContactClocks contactClocks;
  @Autowired private Leads leads;
  @Autowired private LeadTransitions transitions;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldTimeThePickUpUntilTheOwnerLooks() {
    UUID id = handedOver();
    assertThat(running(id)).contains("HANDOFF_PICKUP");
    assertThat(minutesToDue(id, "HANDOFF_PICKUP")).isEqualTo(3);

    String owner = showroom.owner(id);
    callers.personCalls(owner.equals("ann") ? "ben" : "ann", HttpMethod.GET, desk(id), null);
    assertThat(running(id)).contains("HANDOFF_PICKUP");

    EngineTime.pass(Duration.ofMinutes(2));
    callers.personCalls(owner, HttpMethod.GET, desk(id), null);

    assertThat(running(id)).doesNotContain("HANDOFF_PICKUP");
    assertThat(clock(id, "HANDOFF_PICKUP").get("actualMinutes").asInt()).isEqualTo(2);
    assertThat(clock(id, "HANDOFF_PICKUP").has("breachedAt")).isFalse();
  }

  @Test
  void shouldTimeAPromisedCallback() {
    UUID id = showroom.conversationAboutACamry();
    showroom.say(id, "450 a month max, no trade, in 10 days, financing, call me after 5pm");
    engine.settle(id);

    // Five in the afternoon, and ten minutes of grace; it is ten in the morning.
    assertThat(running(id)).contains("CALLBACK");
    assertThat(dueAt(id, "CALLBACK")).isEqualTo("2026-03-11T22:10:00Z");

    EngineTime.setTo(Instant.parse("2026-03-11T22:20:00Z"));
    engine.call(id, "NO_ANSWER");

    assertThat(clock(id, "CALLBACK").get("breachedAt").asText()).isEqualTo("2026-03-11T22:10:00Z");
    assertThat(running(id)).doesNotContain("CALLBACK");
  }

  @Test
  void shouldTimeAHotSignalUntilAPersonWrites() {
    UUID id = showroom.conversationAboutACamry();
    showroom.say(id, "Can I please talk to a real person?");
    assertThat(running(id)).contains("HOT_SIGNAL");
    assertThat(minutesToDue(id, "HOT_SIGNAL")).isEqualTo(5);

    EngineTime.pass(Duration.ofMinutes(7));
    String owner = showroom.owner(id);
    callers.personCalls(
        owner,
        HttpMethod.POST,
        "/api/leads/" + id + "/replies",
        "{\"text\":\"Hi Jane, Ann here. What would you like to know?\"}");
    engine.settle(id);

    assertThat(running(id)).doesNotContain("HOT_SIGNAL", "HANDOFF_PICKUP", "FIRST_ATTEMPT");
    assertThat(clock(id, "HOT_SIGNAL").get("actualMinutes").asInt()).isEqualTo(7);
    assertThat(clock(id, "HOT_SIGNAL").has("breachedAt")).isTrue();
  }

  @Test
  void shouldTimeAppraisalAndTheNextDateOfAnOffer() {
    UUID id = handedOver();
    String owner = showroom.owner(id);
    callers.personCalls(owner, HttpMethod.PUT, "/api/leads/" + id + "/appraisal", "{}");
    assertThat(running(id)).contains("APPRAISAL");

    engine.complete(id, "UserTask_AppraiseTradeIn", Map.of("tradeValue", 9_000));
    assertThat(running(id)).doesNotContain("APPRAISAL");
    engine.complete(id, "UserTask_ApproveOffer", Map.of("offerDecision", "APPROVE"));
    // The store closes at eight in the evening.
    assertThat(dueAt(id, "OFFER_NEXT_DATE")).isEqualTo("2026-03-12T01:00:00Z");

    engine.call(id, "ANSWERED");
    assertThat(running(id)).contains("OFFER_NEXT_DATE");
    engine.complete(
        id,
        "UserTask_WorkLead",
        Map.of("workResult", "NEXT_STEP", "nextStepAt", "2026-03-12T10:00:00"));

    assertThat(running(id)).doesNotContain("OFFER_NEXT_DATE");
  }

  @Test
  void shouldCountOnlyOpenMinutesAsBusinessMinutes() {
    EngineTime.setTo(EngineTime.WEDNESDAY_NIGHT);
    UUID id = handedOver();
    // Ten past nine on the next morning, forty minutes after opening.
    EngineTime.setTo(Instant.parse("2026-03-12T14:10:00Z"));
    engine.call(id, "ANSWERED");

    JsonNode contact = clock(id, "FIRST_CONTACT");
    assertThat(contact.get("actualMinutes").asInt()).isEqualTo(600);
    assertThat(contact.get("businessMinutes").asInt()).isEqualTo(40);
  }

  @Test
  void shouldStopWhatRunsWhenTheLeadEnds() {
    UUID id = handedOver();
    String owner = showroom.owner(id);
    callers.personCalls(owner, HttpMethod.PUT, "/api/leads/" + id + "/appraisal", "{}");
    assertThat(running(id)).contains("APPRAISAL");
    engine.call(id, "DO_NOT_CONTACT");

    assertThat(running(id)).isEmpty();
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
  }

  @Test
  void shouldStillCountWhoIsReachedAfterTheLeadWasTakenUpAgain() {
    UUID id = handedOver();
    transitions.close(id, Status.LOST);
    assertThat(running(id)).isEmpty();

    transitions.reopen(id);
    assertThat(running(id)).containsExactlyInAnyOrder("FIRST_ATTEMPT", "FIRST_CONTACT");
    contactClocks.recordCall(leads.get(id), true);

    assertThat(clock(id, "FIRST_CONTACT").has("metAt")).isTrue();
    assertThat(clock(id, "FIRST_CONTACT").has("breachedAt")).isFalse();
  }

  private UUID handedOver() {
    return showroom.handOff(aLead().hot());
  }

  private static String desk(UUID id) {
    return "/api/leads/" + id + "/desk";
  }

  private JsonNode clock(UUID id, String name) {
    return StreamSupport.stream(showroom.lead(id).get("clocks").spliterator(), false)
        .filter(each -> each.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String dueAt(UUID id, String name) {
    return clock(id, name).get("dueAt").asText();
  }

  private long minutesToDue(UUID id, String name) {
    return Duration.between(EngineTime.now(), Instant.parse(dueAt(id, name))).toMinutes();
  }

  private List<String> running(UUID id) {
    return jdbc.sql(
            "select name from forecourt.sla_clock"
                + " where lead_id = :lead and met_at is null and ended_at is null")
        .param("lead", id)
        .query(String.class)
        .list();
  }
}
