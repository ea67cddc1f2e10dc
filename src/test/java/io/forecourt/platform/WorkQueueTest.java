package io.forecourt.platform;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.TestDatabase;
import io.forecourt.platform.WorkQueue.Guarantee;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A queue of errands in a table of its own. */
class WorkQueueTest {

  private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final TransactionTemplate transaction =
      new TransactionTemplate(TestDatabase.transactions());

  private final List<String> worked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> followedUp = Collections.synchronizedList(new ArrayList<>());
  private Consumer<String> work = name -> {};
  private Instant now = NOON;

  @BeforeEach
  void anEmptyTable() {
    jdbc.sql(
            """
            create table errand (name text primary key, tries int not null default 0,
              next_try_at timestamptz not null, done_at timestamptz, problem text)
            """)
        .update();
  }

  @AfterEach
  void dropTheTable() {
    jdbc.sql("drop table errand").update();
  }

  @Test
  void shouldWorkRowsInTheOrderInWhichTheyAreDue() {
    add("second", NOON.minusSeconds(1));
    add("first", NOON.minusSeconds(2));
    add("tomorrow", NOON.plus(Duration.ofDays(1)));

    processAll(queue(Guarantee.AT_LEAST_ONCE));

    assertThat(worked).containsExactly("first", "second");
    assertThat(done("first")).contains(NOON);
    assertThat(done("tomorrow")).isEmpty();
  }

  @Test
  void shouldGiveTwoWorkersARowEach() throws Exception {
    add("one", NOON);
    add("other", NOON);
    CyclicBarrier bothAtWork = new CyclicBarrier(2);
    work = name -> meet(bothAtWork);
    WorkQueue<Errand> queue = queue(Guarantee.AT_LEAST_ONCE);

    CompletableFuture<Boolean> worker = CompletableFuture.supplyAsync(queue::processNext);
    assertThat(queue.processNext()).isTrue();

    assertThat(worker.get(10, SECONDS)).isTrue();
    assertThat(worked).containsExactlyInAnyOrder("one", "other");
  }

  @Test
  void shouldPassOverARowThatAnotherWorkerHolds() {
    add("only", NOON);
    WorkQueue<Errand> queue = queue(Guarantee.AT_LEAST_ONCE);
    work = name -> assertThat(inAnotherThread(queue)).isFalse();

    assertThat(queue.processNext()).isTrue();

    assertThat(worked).containsExactly("only");
  }

  @Test
  void shouldGoOnWithTheNextRowWhenOneEndsInAnError() {
    add("bottomless", NOON);
    add("next", NOON.plusMillis(1));
    now = NOON.plusSeconds(1);
    work =
        name -> {
          if (name.equals("bottomless")) {
            throw new StackOverflowError();
          }
        };

    processAll(queue(Guarantee.AT_LEAST_ONCE));

    assertThat(worked).containsExactly("bottomless", "next");
    assertThat(problem("bottomless")).contains("StackOverflowError");
  }

  @Test
  void shouldUndoTheWorkAndTryAgainAfterAPauseWhenItFails() {
    add("delivery", NOON);
    add("next", NOON.plusMillis(1));
    now = NOON.plusSeconds(1);
    work =
        name -> {
          add("written by " + name, NOON.plus(Duration.ofDays(1)));
          if (name.equals("delivery") && now.isBefore(NOON.plusSeconds(4))) {
            throw new IllegalStateException("No one opened.");
          }
        };
    WorkQueue<Errand> queue = queue(Guarantee.AT_LEAST_ONCE);

    processAll(queue);
    assertThat(worked).containsExactly("delivery", "next");
    assertThat(problem("delivery")).contains("No one opened.");
    assertThat(names()).doesNotContain("written by delivery").contains("written by next");

    now = now.plusSeconds(1);
    processAll(queue);
    now = now.plusSeconds(1);
    processAll(queue);
    assertThat(worked).as("a pause of two seconds is not over").hasSize(3);

    now = now.plusSeconds(1);
    processAll(queue);
    assertThat(worked).containsExactly("delivery", "next", "delivery", "delivery");
    assertThat(done("delivery")).contains(now);
  }

  @Test
  void shouldTryAgainWhenOnlyTheCommitFails() {
    add("delivery", NOON);
    work = name -> transaction.executeWithoutResult(status -> status.setRollbackOnly());

    assertThat(queue(Guarantee.AT_LEAST_ONCE).processNext()).isTrue();

    assertThat(done("delivery")).isEmpty();
    assertThat(problem("delivery")).contains("rollback-only");
    assertThat(followedUp).isEmpty();
  }

  @Test
  void shouldFollowUpOnceTheRowIsFreeAgain() {
    add("delivery", NOON);
    WorkQueue<Errand> queue = queue(Guarantee.AT_LEAST_ONCE);

    assertThat(queue.processNext()).isTrue();

    assertThat(followedUp).containsExactly("delivery");
  }

  @Test
  void shouldCommitTheClaimBeforeTheWorkWhenItRunsAtMostOnce() {
    add("letter", NOON);
    work =
        name -> {
          assertThat(done(name)).contains(NOON);
          throw new AssertionError("The node dies here.");
        };
    WorkQueue<Errand> queue = queue(Guarantee.AT_MOST_ONCE);

    assertThatThrownBy(queue::processNext).hasMessage("The node dies here.");

    assertThat(queue.processNext()).isFalse();
    assertThat(worked).containsExactly("letter");
  }

  @Test
  void shouldTryAgainWhenAtMostOnceWorkFails() {
    add("letter", NOON);
    work =
        name -> {
          if (now.equals(NOON)) {
            throw new IllegalStateException("No stamp.");
          }
        };
    WorkQueue<Errand> queue = queue(Guarantee.AT_MOST_ONCE);

    processAll(queue);
    assertThat(problem("letter")).contains("No stamp.");
    now = NOON.plusSeconds(1);
    processAll(queue);

    assertThat(worked).containsExactly("letter", "letter");
    assertThat(done("letter")).contains(now);
  }

  private record Errand(String name, int tries) {}

  private WorkQueue<Errand> queue(Guarantee guarantee) {
    return new WorkQueue<>(transaction, guarantee) {

      private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

      @Override
      protected Optional<Errand> claim() {
        return jdbc.sql(
                """
                update errand set done_at = :now where name = (
                  select name from errand where done_at is null and next_try_at <= :now
                  order by next_try_at limit 1 for update skip locked)
                returning name, tries
                """)
            .param("now", now)
            .query(Errand.class)
            .optional();
      }

      @Override
      protected Runnable process(Errand errand) {
        worked.add(errand.name());
        work.accept(errand.name());
        return () -> followedUp.add(errand.name());
      }

      @Override
      protected void retryLater(Errand errand, RuntimeException failure) {
        jdbc.sql(
                """
                update errand set tries = tries + 1, next_try_at = :next, problem = :problem,
                  done_at = null
                where name = :name
                """)
            .param("next", now.plus(backoff.after(errand.tries())))
            .param("problem", failure.toString())
            .param("name", errand.name())
            .update();
      }
    };
  }

  private static void processAll(WorkQueue<?> queue) {
    while (queue.processNext()) {
      // Until nothing is due.
    }
  }

  private static boolean inAnotherThread(WorkQueue<?> queue) {
    return CompletableFuture.supplyAsync(queue::processNext).join();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(String name, Instant due) {
    jdbc.sql("insert into errand (name, next_try_at) values (:name, :due)")
        .param("name", name)
        .param("due", due)
        .update();
  }

  private Optional<Instant> done(String name) {
    return jdbc.sql("select done_at from errand where name = :name")
        .param("name", name)
        .query((row, number) -> SqlTime.optionalInstant(row, "done_at"))
        .single();
  }

  private String problem(String name) {
    return jdbc.sql("select problem from errand where name = :name")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private List<String> names() {
    return jdbc.sql("select name from errand").query(String.class).list();
  }
}
