package io.forecourt.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.LeadTables;
import io.forecourt.process.InProcessEngine;
import io.forecourt.store.StoreTables;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A buyer who writes while the lead is being scored for the first time. */
class ScoringRaceTest {

  private static final int ROUNDS = 50;

  private final TransactionTemplate transaction =
      new TransactionTemplate(TestDatabase.transactions());
  private final ScoreReasons reasons = new ScoreReasons(TestDatabase.jdbc());
  private final Scoring scoring =
      new Scoring(
          LeadTables.leads(),
          LeadTables.customers(),
          LeadTables.facts(),
          StoreTables.stores(),
          reasons,
          new ScoringHistory(TestDatabase.jdbc()),
          InProcessEngine.decisionTables(),
          event -> {});

  @Test
  void shouldRateALeadFromTwoSides() throws Exception {
    UUID id = LeadTables.addLead(Optional.empty()).id();
    LeadTables.facts().save(id, Facts.NONE.withTradeIn(Facts.TradeIn.NO), LeadFacts.BUYER);
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
    assertThat(reasons.findByLead(id)).isNotEmpty();
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
