package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AdvisoryLockTest {

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final TransactionTemplate transaction =
      new TransactionTemplate(TestDatabase.transactions());

  @Test
  void shouldKeepTheKeysOfALockUntilTheTransactionEnds() {
    transaction.executeWithoutResult(
        status -> {
          AdvisoryLock.INQUIRY.acquire(jdbc, List.of("riverside/2", "riverside/1"));

          assertThat(isFree(AdvisoryLock.INQUIRY, "riverside/1")).isFalse();
          assertThat(isFree(AdvisoryLock.INQUIRY, "riverside/2")).isFalse();
          assertThat(isFree(AdvisoryLock.INQUIRY, "riverside/3")).isTrue();
          assertThat(isFree(AdvisoryLock.IDEMPOTENCY_KEY, "riverside/1")).isTrue();
        });

    assertThat(isFree(AdvisoryLock.INQUIRY, "riverside/1")).isTrue();
  }

  @Test
  void shouldLetATransactionThatOnlyHoldsALockStandIdleForLong() {
    String usual = patience();

    String holding =
        transaction.execute(
            status -> {
              AdvisoryLock.MAILBOX.tryAcquire(jdbc, "imap.example");
              return patience();
            });

    assertThat(holding).isEqualTo("30min");
    assertThat(patience()).isEqualTo(usual);
  }

  private String patience() {
    return jdbc.sql("select current_setting('idle_in_transaction_session_timeout')")
        .query(String.class)
        .single();
  }

  private boolean isFree(AdvisoryLock lock, String key) {
    return CompletableFuture.supplyAsync(
            () -> transaction.execute(status -> lock.tryAcquire(jdbc, key)))
        .join();
  }
}
