package io.forecourt.messaging.optout;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.process.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever opts out at the very moment in which an answer is sent hears nothing afterwards. */
@ForecourtTest
class OptOutRaceTest {

  private static final int RACES = 1_000;
  private static final int LONGEST_LEAD_MILLIS = 40;

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private RuntimeService runtime;
  @Autowired private ExternalTaskService external;
  @Autowired private JdbcClient jdbc;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void shouldLetNothingOutAfterAnOptOutInAThousandRaces() throws Exception {
    List<UUID> raced = new ArrayList<>();
    int answeredFirst = 0;
    for (int race = 0; race < RACES; race++) {
      UUID id = showroom.receive(aLead());
      engine.runDueJobs(id);
      UUID customer = leads.get(id).customerId();
      LockedExternalTask task = locked();
      Duration lead = Duration.ofMillis(race % LONGEST_LEAD_MILLIS);
      CyclicBarrier start = new CyclicBarrier(2);
      Future<?> answer = threads.submit(at(start, () -> complete(task)));
      Future<Long> sentBefore =
          threads.submit(
              at(
                  start,
                  () -> {
                    // The answer has a longer way to its message: now and then it gets a lead.
                    LockSupport.parkNanos(lead.toNanos());
                    optOuts.record(customer, "Raced.");
                    return sent(id);
                  }));

      long before = sentBefore.get();
      answer.get();

      assertThat(sent(id)).as("race " + race).isEqualTo(before);
      answeredFirst += (int) before;
      raced.add(id);
    }
    engine.applyEvents();

    assertThat(raced)
        .allSatisfy(
            id -> {
              assertThat(leads.get(id).status().name()).isEqualTo("OPTED_OUT");
              assertThat(sent(id)).isLessThanOrEqualTo(1);
              assertThat(
                      runtime
                          .createProcessInstanceQuery()
                          .processInstanceBusinessKey(id.toString())
                          .count())
                  .isZero();
            });
    // Both won now and then, or it was no race.
    assertThat(answeredFirst).isBetween(1, RACES - 1);
  }

  private LockedExternalTask locked() {
    return external
        .fetchAndLock(1, "race")
        .topic(Topics.CHECK_AVAILABILITY, Duration.ofMinutes(5).toMillis())
        .execute()
        .get(0);
  }

  private Void complete(LockedExternalTask task) {
    external.complete(task.getId(), "race", Map.of("stockAnswer", "NOT_NAMED"));
    return null;
  }

  private static <T> Callable<T> at(CyclicBarrier start, Callable<T> work) {
    return () -> {
      start.await();
      return work.call();
    };
  }

  private long sent(UUID id) {
    return jdbc.sql(
            "select count(distinct message_id) from forecourt.receipt"
                + " where lead_id = :lead and outcome = 'SENT'")
        .param("lead", id)
        .query(Long.class)
        .single();
  }
}
