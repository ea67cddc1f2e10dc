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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever dies in the middle: each accepted lead has its one instance, answer, record and task.
 * Both nodes of one database die, one after the other, and come back without workers.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEADS = 45;

  /** A dead node's work is free again soon, and no node rehearses before it opens its port. */
  private static final String[] SETTINGS = {
    "--forecourt.workers.lock=8s",
    "--camunda.bpm.job-execution.lock-time-in-millis=8000",
    "--forecourt.rehearsals=0"
  };

  private static final String[] WITHOUT_WORKERS = {
    "--forecourt.workers.serve=false", "--forecourt.worker.token=shared"
  };

  private static final ConcurrentLinkedQueue<UUID> ACCEPTED = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger SENT = new AtomicInteger();

  @TempDir static Path home;

  private static RunningForecourt first;
  private static RunningForecourt second;
  private static RunningForecourt worker;

  private final ExecutorService senders = Executors.newFixedThreadPool(4);

  @BeforeAll
  static void startTwoNodes() {
    first = new RunningForecourt(home.resolve("a")).with(SETTINGS);
    second = first.beside(home.resolve("b")).with(SETTINGS);
    worker = first.beside(home.resolve("w")).with(SETTINGS);
    first.launch();
    first.awaitDeployment();
    second.launch(second.sameDatabase());
    first.awaitHealth();
    second.awaitHealth();
  }

  @AfterAll
  static void stopAll() {
    worker.close();
    second.close();
    first.closeWithDatabase();
  }

  @AfterEach
  void stopSending() {
    senders.shutdownNow();
  }

  @Test
  @Order(1)
  void shouldFinishOnTheOtherNodeWhatAKilledOneHadBegun() throws InterruptedException {
    CountDownLatch under = sendTo(List.of(first, second), LEADS);
    under.await();

    first.kill();
    finishSending();

    assertThat(ACCEPTED).hasSizeGreaterThan(5);
    assertThatEveryLeadIsWhole();
  }

  /** Afterwards no node has workers: the process that serves topics finishes what had begun. */
  @Test
  @Order(2)
  void shouldLoseNothingWhenNodeAndDatabaseAreKilled() throws InterruptedException {
    int before = ACCEPTED.size();
    CountDownLatch under = sendTo(List.of(second), LEADS);
    under.await();

    second.killWithDatabase();
    finishSending();
    assertThat(ACCEPTED).hasSizeGreaterThan(before + 5);
    second.launch(second.sameDatabase(WITHOUT_WORKERS));
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
  @Order(3)
  void shouldWaitForADatabaseThatIsNotUpYet() throws InterruptedException {
    int before = ACCEPTED.size();
    second.awaitHealth();

    sendTo(List.of(second), 5);
    finishSending();

    assertThat(ACCEPTED).hasSize(before + 5);
    assertThatEveryLeadIsWhole();
  }

  @Test
  @Order(4)
  void shouldServeTopicsFromAProcessOfItsOwn() throws InterruptedException {
    int before = ACCEPTED.size();
    sendTo(List.of(first), 5);
    finishSending();

    assertThat(ACCEPTED).hasSize(before + 5);
    assertThatEveryLeadIsWhole();
  }

  /** Sends in the background; the latch opens when a third has been accepted or refused. */
  private CountDownLatch sendTo(List<RunningForecourt> nodes, int leads) {
    CountDownLatch aThird = new CountDownLatch(leads / 3);
    for (int i = 0; i < leads; i++) {
      RunningForecourt node = nodes.get(i % nodes.size());
      senders.execute(
          () -> {
            send(node).ifPresent(ACCEPTED::add);
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
    int number = SENT.incrementAndGet();
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

  private void assertThatEveryLeadIsWhole() {
    JdbcClient database = first.database();
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () ->
                assertThat(
                        database
                            .sql(PARTS)
                            .param(
                                "leads",
                                ACCEPTED.stream().map(UUID::toString).toArray(String[]::new))
                            .query(String.class)
                            .list())
                    .hasSameSizeAs(ACCEPTED)
                    .allMatch(parts -> parts.endsWith(": 1 life, 1 answer, 1 record, 1 task")));
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

  private static final String PARTS =
      """
      select sought || ': '
        || (select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
            where e.business_key_ = sought::text and e.parent_id_ is null
              and d.key_ = 'lead-lifecycle')
        || ' life, '
        || (select count(*) from forecourt.receipt r where r.lead_id = sought
            and r.outcome = 'SENT' and starts_with(r.template, 'first-answer'))
        || ' answer, '
        || (select count(*) from forecourt.crm_record c where c.lead_id = sought)
        || ' record, '
        || (select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where e.business_key_ = sought::text and t.task_def_key_ = 'UserTask_CallLead')
        || ' task'
      from unnest(:leads::uuid[]) sought
      """;
}
