package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.ForecourtTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ForecourtTest
class AdvisoryLockTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

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

  private boolean isFree(AdvisoryLock lock, String key) {
    return CompletableFuture.supplyAsync(
            () -> transaction.execute(status -> lock.tryAcquire(jdbc, key)))
        .join();
  }
}
