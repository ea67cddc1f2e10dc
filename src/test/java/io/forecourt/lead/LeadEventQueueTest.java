package io.forecourt.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.EngineTime;
import io.forecourt.TestDatabase;
import io.forecourt.process.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LeadEventQueueTest {

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final TransactionTemplate transaction =
      new TransactionTemplate(TestDatabase.transactions());
  private final Clock clock = new EngineClock();
  private final Leads leads = LeadTables.leads();
  private final LeadEvents events = new LeadEvents(jdbc, event -> {}, Duration.ofSeconds(4), clock);

  private UUID id;

  @BeforeEach
  void aLeadWithoutEvents() {
    EngineTime.setTo(EngineTime.WEDNESDAY_MORNING);
    jdbc.sql("delete from forecourt.lead_event").update();
    id = LeadTables.addHotLead(Optional.empty()).id();
  }

  @AfterEach
  void realTime() {
    EngineTime.runOn();
  }

  @Test
  void shouldStoreARepeatedReportOnce() {
    assertThat(events.store(id, LeadEvent.Kind.CONTACT, Optional.of("call-7"))).isTrue();
    assertThat(events.store(id, LeadEvent.Kind.CONTACT, Optional.of("call-7"))).isFalse();

    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void shouldLeaveAnEventWaitingWhenItsEffectFails() {
    events.store(id, LeadEvent.Kind.CONTACT);

    processAll(
        queue(
            (event, lead) -> {
              leads.planNextAction(lead.id(), "rolled back", lead.receivedAt());
              throw new IllegalStateException("The other side was quicker.");
            }));

    assertThat(waiting()).isEqualTo(1);
    assertThat(problem()).contains("The other side was quicker.");
    assertThat(leads.get(id).nextAction()).isEmpty();

    EngineTime.pass(Duration.ofSeconds(2));
    processAll(queue((event, lead) -> true));
    assertThat(waiting()).isZero();
  }

  @Test
  void shouldProcessEventsInTheOrderInWhichTheyHappened() {
    StringBuilder order = new StringBuilder();
    LeadEventQueue recording =
        queue(
            (event, lead) -> {
              order.append(event.kind()).append(' ');
              return event.kind() != LeadEvent.Kind.CONTACT || event.tries() > 0;
            });
    events.store(id, LeadEvent.Kind.CONTACT);
    events.store(id, LeadEvent.Kind.REPLY);

    processAll(recording);
    EngineTime.pass(Duration.ofSeconds(2));
    processAll(recording);

    assertThat(order.toString()).isEqualTo("CONTACT CONTACT REPLY ");
  }

  @Test
  void shouldWaitForTheNextOfSeveralShortMessagesButNotForever() {
    LeadEventQueue queue = queue((event, lead) -> true);

    events.storeReply(id, Optional.of("SM1"), EngineTime.WEDNESDAY_MORNING);
    EngineTime.pass(Duration.ofSeconds(3));
    events.storeReply(id, Optional.of("SM2"), EngineTime.WEDNESDAY_MORNING);
    EngineTime.pass(Duration.ofSeconds(3));
    processAll(queue);
    assertThat(waiting()).isEqualTo(2);

    EngineTime.pass(Duration.ofSeconds(1));
    processAll(queue);
    assertThat(waiting()).isZero();

    events.storeReply(id, Optional.of("SM3"), EngineTime.WEDNESDAY_MORNING);
    for (int more = 4; more < 8; more++) {
      EngineTime.pass(Duration.ofSeconds(3));
      events.storeReply(id, Optional.of("SM" + more), EngineTime.WEDNESDAY_MORNING);
      processAll(queue);
    }
    assertThat(waiting()).isLessThan(5);
  }

  @Test
  void shouldLetOnlyTheDraftForTheLatestMessageReleaseTheAnswer() {
    LeadEventQueue queue = queue((event, lead) -> true);
    Instant first = prepared();
    events.storeReply(id, Optional.of("SM1"), first);
    EngineTime.pass(Duration.ofSeconds(3));
    Instant second = prepared();
    events.storeReply(id, Optional.of("SM2"), second);

    events.releaseReply(id, first);
    EngineTime.pass(Duration.ofSeconds(4));
    processAll(queue);
    assertThat(waiting()).isEqualTo(2);

    events.releaseReply(id, second);
    processAll(queue);
    assertThat(waiting()).isZero();
  }

  @Test
  void shouldNotWaitForTheDraftsOfMessagesThatKeepComing() {
    for (int message = 0; message < 5; message++) {
      events.storeReply(id, Optional.of("SM" + message), prepared());
      EngineTime.pass(Duration.ofSeconds(3));
    }

    processAll(queue((event, lead) -> true));

    assertThat(waiting()).isLessThan(5);
  }

  @Test
  void shouldWaitForPartsOfASecondToo() {
    LeadEvents quick = new LeadEvents(jdbc, event -> {}, Duration.ofMillis(900), clock);
    quick.storeReply(id, Optional.of("SM1"), EngineTime.WEDNESDAY_MORNING);
    EngineTime.pass(Duration.ofMillis(800));
    quick.storeReply(id, Optional.of("SM2"), EngineTime.WEDNESDAY_MORNING);

    processAll(queue((event, lead) -> true));

    assertThat(waiting()).isEqualTo(2);
  }

  /** When a draft that is asked for now is ready at the latest. */
  private Instant prepared() {
    return clock.instant().plus(Duration.ofSeconds(9));
  }

  @Test
  void shouldNotStoreAnEventWhoseTransactionFails() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      events.store(id, LeadEvent.Kind.REPLY);
                      throw new IllegalStateException("after all not");
                    }))
        .hasMessage("after all not");

    assertThat(waiting()).isZero();
  }

  private LeadEventQueue queue(LeadEventHandler handler) {
    return new LeadEventQueue(jdbc, leads, handler, transaction, clock);
  }

  private static void processAll(LeadEventQueue queue) {
    while (queue.processNext()) {
      // Until nothing is due.
    }
  }

  private long waiting() {
    return jdbc.sql(
            "select count(*) from forecourt.lead_event where lead_id = :lead"
                + " and applied_at is null")
        .param("lead", id)
        .query(Long.class)
        .single();
  }

  private String problem() {
    return jdbc.sql("select problem from forecourt.lead_event where lead_id = :lead")
        .param("lead", id)
        .query(String.class)
        .single();
  }
}
