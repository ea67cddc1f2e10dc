package io.forecourt.messaging.optout;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.gate.OutboundGate;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A buyer who opts out at the very moment in which an answer is sent hears nothing afterwards. */
@MessagingTest
class OptOutRaceTest {

  private static final int RACES = 1_000;
  private static final int LEADS_OF_DIFFERENT_LENGTH = 40;
  private static final Duration STEP = Duration.ofNanos(250_000);

  @Autowired private Correspondence buyers;
  @Autowired private OutboundGate outboundGate;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private JdbcClient jdbc;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void shouldLetNothingOutAfterAnOptOutInAThousandRaces() throws Exception {
    int answeredFirst = 0;
    for (int race = 0; race < RACES; race++) {
      UUID id = buyers.receive(aLead());
      UUID customer = leads.get(id).customerId();
      Duration lead = STEP.multipliedBy(race % LEADS_OF_DIFFERENT_LENGTH);
      CyclicBarrier start = new CyclicBarrier(2);
      Future<?> answer =
          threads.submit(at(start, () -> outboundGate.send(id, "first-answer-general")));
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

      assertThat(sent(id)).as("race " + race).isEqualTo(before).isLessThanOrEqualTo(1);
      assertThat(outboundGate.send(id, "follow-up-other-way").rule()).isEqualTo("opt-out");
      answeredFirst += (int) before;
    }
    // Both won now and then, or it was no race.
    assertThat(answeredFirst).isBetween(1, RACES - 1);
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
