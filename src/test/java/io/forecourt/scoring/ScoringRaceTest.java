package io.forecourt.scoring;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A buyer who writes while the first score is found. */
@ForecourtTest
class ScoringRaceTest {

  private static final int ROUNDS = 50;

  @Autowired private Scoring scoring;
  @Autowired private Showroom showroom;
  @Autowired private TransactionTemplate transaction;

  @Test
  void shouldRateALeadFromTwoSides() throws Exception {
    UUID id = showroom.receive(aLead().hot());
    ExecutorService sides = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch both = new CountDownLatch(2);
        Future<?> first = sides.submit(() -> rate(id, both));
        Future<?> second = sides.submit(() -> rate(id, both));
        first.get();
        second.get();
      }
    } finally {
      sides.shutdown();
    }
    assertThat(showroom.lead(id).get("scoreReasons")).isNotEmpty();
  }

  private void rate(UUID id, CountDownLatch both) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    transaction.executeWithoutResult(status -> scoring.rate(id));
  }
}
