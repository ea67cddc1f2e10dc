package io.forecourt.lead;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.process.LeadProcesses;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ForecourtTest
class LeadEventsTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private LeadEvents events;
  @Autowired private LeadEventLoop loop;
  @Autowired private Leads leads;
  @Autowired private LeadProcesses processes;
  @Autowired private RuntimeService runtime;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private UUID id;

  @BeforeEach
  void aLeadWhoseProcessHasNotBegun() {
    loop.runNow();
    id = showroom.receive(aLead().hot());
  }

  @Test
  void shouldWaitForAProcessThatIsNotThereYet() {
    runtime.deleteProcessInstance(engine.instance("lead-lifecycle", id).getId(), "not begun");
    events.store(id, LeadEvent.Kind.OPT_OUT);
    loop.runNow();
    assertThat(waiting()).isEqualTo(1);
    assertThat(showroom.status(id)).isEqualTo("OPEN");

    processes.startLifecycle(id, "riverside", Optional.empty());
    EngineTime.pass(Duration.ofSeconds(2));
    loop.runNow();

    assertThat(waiting()).isZero();
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
  }

  @Test
  void shouldTakeARepeatedReportOnce() {
    assertThat(events.store(id, LeadEvent.Kind.CONTACT, Optional.of("call-7"))).isTrue();
    assertThat(events.store(id, LeadEvent.Kind.CONTACT, Optional.of("call-7"))).isFalse();

    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void shouldTakeARepeatedMessageOnce() {
    for (int delivery = 0; delivery < 2; delivery++) {
      showroom.deliver(id, "SM1", "Is it still there?");
    }

    assertThat(showroom.lead(id).get("transcript")).hasSize(2);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void shouldLeaveAnEventWaitingWhenItsEffectFails() {
    Leads real = leads;
    LeadEventQueue failing =
        new LeadEventQueue(
            jdbc,
            real,
            (event, lead) -> {
              real.planNextAction(lead.id(), "never kept", lead.receivedAt());
              throw new IllegalStateException("The other side was quicker.");
            },
            transaction,
            clock);
    events.store(id, LeadEvent.Kind.CONTACT);

    processAll(failing);

    assertThat(waiting()).isEqualTo(1);
    assertThat(problem()).contains("The other side was quicker.");
    assertThat(showroom.lead(id).has("nextAction")).isFalse();

    EngineTime.pass(Duration.ofSeconds(2));
    engine.settle(id);
    assertThat(waiting()).isZero();
  }

  @Test
  void shouldKeepTheOrderInWhichThingsHappened() {
    StringBuilder order = new StringBuilder();
    LeadEventQueue noting =
        new LeadEventQueue(
            jdbc,
            leads,
            (event, lead) -> {
              order.append(event.kind()).append(' ');
              return event.kind() != LeadEvent.Kind.CONTACT || event.tries() > 0;
            },
            transaction,
            clock);
    events.store(id, LeadEvent.Kind.CONTACT);
    events.store(id, LeadEvent.Kind.REPLY);

    processAll(noting);
    EngineTime.pass(Duration.ofSeconds(2));
    processAll(noting);

    assertThat(order.toString()).isEqualTo("CONTACT CONTACT REPLY ");
  }

  @Test
  void shouldNotKeepAnEventWhoseTransactionFails() {
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
