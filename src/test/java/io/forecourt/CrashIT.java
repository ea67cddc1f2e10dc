package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever dies or hangs in the middle: each acknowledged lead has its one instance, answer, record
 * and task. Both nodes of one database die, one after the other, and come back without workers.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

  private static final int LEADS = 45;

  /** A dead node's work is free again soon, and no node rehearses before it opens its port. */
  static final String[] SETTINGS = {
    "--forecourt.workers.lock=8s",
    "--camunda.bpm.job-execution.lock-time-in-millis=8000",
    "--forecourt.messages.first-texts-per-hour=100000",
    "--forecourt.rehearsals=0"
  };

  private static final String[] WITHOUT_WORKERS = {
    "--forecourt.workers.serve=false", "--forecourt.worker.token=shared"
  };

  private static final List<String> ACKNOWLEDGED = new ArrayList<>();

  /** Three seconds on a machine of its own, as {@code make faults} measures; here browsers run. */
  private static final Duration MOST_IN_A_BUILD = Duration.ofSeconds(6);

  @TempDir static Path home;

  private static RunningForecourt first;
  private static RunningForecourt second;
  private static RunningForecourt worker;
  private static FreezableProxy line;

  private final LeadLoad load = new LeadLoad("riverside", "it-key");

  @BeforeAll
  static void startTwoNodes() {
    first = new RunningForecourt(home.resolve("a")).with(SETTINGS);
    line = new FreezableProxy(first.databasePort());
    second = first.beside(home.resolve("b")).with(SETTINGS).through(line);
    worker = first.beside(home.resolve("w")).with(SETTINGS);
    first.launch();
    first.awaitDeployment();
    second.launch(second.sameDatabase());
    first.awaitHealth();
    second.awaitHealth();
  }

  @AfterAll
  static void stopAll() throws Exception {
    worker.close();
    second.close();
    first.closeWithDatabase();
    line.close();
  }

  @AfterEach
  void stopSending() {
    load.close();
  }

  /** The outage begins unseen, beneath requests that have a connection already. */
  @Test
  @Order(1)
  void shouldAnswerSoonWhenTheDatabaseHangsAndLoseNothing() throws InterruptedException {
    load.begin(5, number -> second.address());
    // A node that was just started answers slowly for other reasons.
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> load.count(201) > 40);

    Instant hung = Instant.now();
    line.freeze();
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> load.count(202) > 15);
    Instant back = Instant.now();
    line.thaw();
    load.awaitLeadAfter(back);
    load.stop();

    assertThat(load.answers())
        .filteredOn(answer -> answer.at().isAfter(hung))
        .filteredOn(answer -> answer.began().isBefore(back))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            answer -> {
              assertThat(Duration.between(latest(hung, answer.began()), answer.at()))
                  .isLessThan(MOST_IN_A_BUILD);
              assertThat(answer.isAcknowledged() || answer.retryAfter()).isTrue();
            });
    assertThatEveryLeadIsWhole();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Test
  @Order(2)
  void shouldFinishOnTheOtherNodeWhatAKilledOneHadBegun() throws InterruptedException {
    sendAThird(first, second);

    first.kill();
    finishSending();

    assertThat(load.created()).hasSizeGreaterThan(5);
    new LeadInvariant(first.database()).awaitFor(load.created());
    // What the dead node had put into its spool it takes in when it comes back.
    ACKNOWLEDGED.addAll(load.acknowledged());
  }

  /** Afterwards no node has workers: the process that serves topics finishes what had begun. */
  @Test
  @Order(3)
  void shouldLoseNothingWhenNodeAndDatabaseAreKilled() throws InterruptedException {
    sendAThird(second);

    second.killWithDatabase();
    finishSending();
    assertThat(load.acknowledged()).hasSizeGreaterThan(5);
    second.directly().launch(second.sameDatabase(WITHOUT_WORKERS));
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> second.log().contains("refused"));
    first.launch(WITHOUT_WORKERS);
    first.awaitHealth();
    worker.launch(
        worker.sameDatabase(
            "--spring.profiles.active=worker",
            "--forecourt.engine-url=" + first.address() + "/engine-rest",
            "--forecourt.worker.token=shared"));

    assertThatEveryLeadIsWhole();
  }

  @Test
  @Order(4)
  void shouldWaitForADatabaseThatIsNotUpYet() {
    second.awaitHealth();

    sendFive(second);
    assertThatEveryLeadIsWhole();
  }

  @Test
  @Order(5)
  void shouldServeTopicsFromAProcessOfItsOwn() {
    sendFive(first);
    assertThatEveryLeadIsWhole();
  }

  /** Returns when a third was answered, one way or the other. */
  private void sendAThird(RunningForecourt... nodes) {
    load.begin(12, number -> nodes[number % nodes.length].address());
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> load.answers().size() >= LEADS / 3);
  }

  private void finishSending() throws InterruptedException {
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> load.answers().size() >= LEADS);
    load.stop();
  }

  private void sendFive(RunningForecourt node) {
    for (int lead = 0; lead < 5; lead++) {
      assertThat(load.send(node.address()).status()).isEqualTo(201);
    }
  }

  private void assertThatEveryLeadIsWhole() {
    ACKNOWLEDGED.addAll(load.acknowledged());
    new LeadInvariant(first.database(), first.home(), second.home()).awaitFor(ACKNOWLEDGED);
    assertThat(
            first
                .database()
                .sql(TASKS)
                .param("ids", ACKNOWLEDGED.toArray(String[]::new))
                .query(Long.class)
                .list())
        .hasSameSizeAs(ACKNOWLEDGED)
        .containsOnly(1L);
  }

  private static final String TASKS =
      """
      select (select count(*) from act_ru_task t
        join act_ru_execution e on e.id_ = t.proc_inst_id_
        join forecourt.lead l on l.id::text = e.business_key_
        where l.external_id = sought and t.task_def_key_ = 'UserTask_CallLead')
      from unnest(:ids::text[]) sought
      """;
}
