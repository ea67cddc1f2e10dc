package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Buyers who write while a fault happens and after it; then the invariant, and a row of the table.
 */
public final class FaultRun {

  private static final int A_SECOND = 5;
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final LeadInvariant invariant;

  /**
   * @param homes data directories of the nodes
   */
  public FaultRun(JdbcClient database, Path... homes) {
    this.invariant = new LeadInvariant(database, homes);
  }

  /** Does harm; returns when it was over. */
  public interface Harm {
    Instant run() throws Exception;
  }

  /** Runs one fault. The load is used up. */
  public void suffer(
      String fault, LeadLoad load, IntFunction<String> target, Harm harm, Supplier<String> remarks)
      throws Exception {
    try (load) {
      load.begin(A_SECOND, target);
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> load.count(201) > 10);
      Instant over = harm.run();
      Duration next = load.awaitLeadAfter(over);
      pause(QUIET);
      load.stop();
      Duration whole = invariant.awaitFor(load.acknowledged());
      assertThat(load.acknowledged()).isNotEmpty();
      FaultTable.add(fault, load, next, whole, remarks.get());
    }
  }

  /** The few people of a sample store take hundreds of leads. */
  public static void allowManyLeads(JdbcClient database) {
    database.sql("update forecourt.person set max_open_leads = 100000").update();
  }

  public static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
