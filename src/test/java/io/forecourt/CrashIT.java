package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever dies in the middle: each accepted lead has its one instance, answer, record and task.
 */
class CrashIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEADS = 45;

  /** A dead node's work is free again soon. */
  private static final String[] SHORT_LOCKS = {
    "--forecourt.workers.lock=8s", "--camunda.bpm.job-execution.lock-time-in-millis=8000"
  };

  private final ExecutorService senders = Executors.newFixedThreadPool(4);
  private final ConcurrentLinkedQueue<UUID> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();

  @TempDir Path home;

  @AfterEach
  void stop() {
    senders.shutdownNow();
  }

  @Test
  void shouldLoseNothingWhenNodeAndDatabaseAreKilled() throws InterruptedException {
    try (RunningForecourt node = new RunningForecourt(home.resolve("a")).with(SHORT_LOCKS)) {
      node.start();
      CountDownLatch under = sendTo(List.of(node), LEADS);
      under.await();

      node.killWithDatabase();
      finishSending();
      node.start();
      sendTo(List.of(node), 5);
      finishSending();

      assertThat(accepted).hasSizeGreaterThan(5);
      assertThatEveryLeadIsWhole(node.database());
    }
  }

  @Test
  void shouldFinishOnTheOtherNodeWhatAKilledOneHadBegun() throws InterruptedException {
    RunningForecourt first = new RunningForecourt(home.resolve("a")).with(SHORT_LOCKS).start();
    try (RunningForecourt second = first.beside(home.resolve("b")).with(SHORT_LOCKS)) {
      second.launch(second.sameDatabase());
      second.awaitHealth();
      CountDownLatch under = sendTo(List.of(first, second), LEADS);
      under.await();

      first.kill();
      finishSending();

      assertThat(accepted).hasSizeGreaterThan(5);
      assertThatEveryLeadIsWhole(second.database());
    } finally {
      first.killWithDatabase();
    }
  }

  @Test
  void shouldServeTopicsFromAProcessOfItsOwn() throws InterruptedException {
    try (RunningForecourt node =
            new RunningForecourt(home.resolve("a"))
                .with("--forecourt.workers.serve=false", "--forecourt.worker.token=shared");
        RunningForecourt worker = node.beside(home.resolve("w"))) {
      node.start();
      worker.launch(
          worker.sameDatabase(
              "--spring.profiles.active=worker",
              "--forecourt.engine-url=" + node.address() + "/engine-rest",
              "--forecourt.worker.token=shared"));

      sendTo(List.of(node), 5);
      finishSending();

      assertThat(accepted).hasSize(5);
      assertThatEveryLeadIsWhole(node.database());
    }
  }

  /** Sends in the background; the latch opens when a third has been accepted or refused. */
  private CountDownLatch sendTo(List<RunningForecourt> nodes, int leads) {
    CountDownLatch aThird = new CountDownLatch(leads / 3);
    for (int i = 0; i < leads; i++) {
      RunningForecourt node = nodes.get(i % nodes.size());
      senders.execute(
          () -> {
            send(node).ifPresent(accepted::add);
            aThird.countDown();
          });
    }
    return aThird;
  }

  private void finishSending() throws InterruptedException {
    CountDownLatch through = new CountDownLatch(4);
    for (int i = 0; i < 4; i++) {
      senders.execute(
          () -> {
            through.countDown();
            try {
              through.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    assertThat(through.await(2, TimeUnit.MINUTES)).isTrue();
  }

  /** Empty where no answer came: then nobody was told that the lead is safe. */
  private Optional<UUID> send(RunningForecourt node) {
    int number = sent.incrementAndGet();
    try {
      String body =
          JSON.writeValueAsString(
              Map.of(
                  "source",
                  "crash",
                  "channel",
                  "WEB",
                  "externalId",
                  "crash-" + number,
                  "customer",
                  Map.of("firstName", "Ida", "phone", "+1515%07d".formatted(2_000_000 + number)),
                  "vehicle",
                  Map.of("year", 2024, "make", "Toyota", "model", "Camry"),
                  "facts",
                  ALL_ELSE));
      HttpResponse<String> answer = node.call("POST", "/api/stores/riverside/leads", body);
      return answer.statusCode() == 201
          ? Optional.of(UUID.fromString(JSON.readTree(answer.body()).get("id").asText()))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private void assertThatEveryLeadIsWhole(JdbcClient database) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              for (UUID lead : accepted) {
                assertThat(count(database, LIVES, lead)).as("lives of " + lead).isEqualTo(1);
                assertThat(count(database, ANSWERS, lead)).as("answers to " + lead).isEqualTo(1);
                assertThat(count(database, RECORDS, lead)).as("records of " + lead).isEqualTo(1);
                assertThat(count(database, TASKS, lead)).as("tasks of " + lead).isEqualTo(1);
              }
            });
    // A lead that was stored although its sender saw no answer is whole too.
    assertThat(
            database
                .sql(
                    "select count(*) from forecourt.lead l where not exists (select 1"
                        + " from act_ru_execution e where e.business_key_ = l.id::text)")
                .query(Long.class)
                .single())
        .isZero();
  }

  /** Nothing is left to ask: the lead goes on to a rep at once. */
  private static final Map<String, Object> ALL_ELSE =
      Map.of(
          "budget",
          Map.of("monthlyMax", 450),
          "tradeIn",
          Map.of("has", false),
          "timeline",
          Map.of("bucket", "WITHIN_30_DAYS"),
          "financing",
          "FINANCE",
          "contact",
          Map.of("channel", "PHONE"));

  private static final String LIVES =
      """
      select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
      where e.business_key_ = :lead and e.parent_id_ is null and d.key_ = 'lead-lifecycle'
      """;
  private static final String ANSWERS =
      """
      select count(*) from forecourt.receipt where lead_id = :lead::uuid and outcome = 'SENT'
        and starts_with(template, 'first-answer')
      """;
  private static final String RECORDS =
      "select count(*) from forecourt.crm_record where lead_id = :lead::uuid";
  private static final String TASKS =
      """
      select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
      where e.business_key_ = :lead and t.task_def_key_ = 'UserTask_CallLead'
      """;

  private static long count(JdbcClient database, String query, UUID lead) {
    return database.sql(query).param("lead", lead.toString()).query(Long.class).single();
  }
}
