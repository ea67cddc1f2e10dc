package io.forecourt.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.Callers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a lead costs, beside a stock Camunda in the same run on the same PostgreSQL. Not a test:
 * {@code make bench} runs it. Machines differ, so only the ratios mean something.
 */
@UnderLoad
@Import(Callers.class)
class Baseline {

  private static final int WARM_UP = 60;
  private static final int LEADS = 300;
  private static final int CALLERS = 8;
  private static final int WAITING = 200_000;
  private static final int TIMERS = 400;

  @Autowired private Callers callers;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;
  @Autowired private ObjectMapper json;

  private int numbers = 2_000_000;

  /**
   * @param answered inquiries with their first answer stored, in a second
   * @param p50 from the call to the stored answer, in milliseconds
   * @param worked leads with the rep's task there, in a second
   * @param commits for one lead
   * @param rows inserted, updated and deleted for one lead
   */
  private record Cost(
      double answered, double p50, double p99, double worked, double commits, double rows) {}

  @Test
  void shouldBeMeasuredBesideAStockEngine() throws IOException, InterruptedException {
    jdbc.sql("update forecourt.person set max_open_leads = 100000").update();
    jdbc.sql("create database stock").update();
    String url =
        environment.getRequiredProperty("spring.datasource.url").replace("/forecourt", "/stock");
    JdbcClient stockDatabase = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    try (StockCamunda stock = new StockCamunda(url)) {
      List<Cost> ours = new ArrayList<>();
      List<Cost> theirs = new ArrayList<>();
      forecourt(WARM_UP);
      stock(stock, stockDatabase, WARM_UP);
      for (int round = 0; round < 3; round++) {
        ours.add(forecourt(LEADS));
        theirs.add(stock(stock, stockDatabase, LEADS));
      }
      double timers = timers(engine, jdbc);
      double stockTimers = timers(stock.engine(), stockDatabase);
      report(median(ours), median(theirs), timers, stockTimers);
    }
  }

  private Cost forecourt(int leads) throws InterruptedException {
    int first = numbers;
    numbers += leads;
    Instant start = Instant.now();
    long[] before = statistics(jdbc, "forecourt");
    atOnce(
        leads,
        number ->
            callers.machinePosts(
                "/api/stores/riverside/leads",
                MediaType.APPLICATION_JSON,
                inquiry(first + number)));
    await(() -> count(jdbc, TASKS, start) >= leads);
    Instant end = Instant.now();
    List<Long> waits =
        jdbc.sql(
                """
                select extract(epoch from r.at - l.received_at) * 1000 as wait
                from forecourt.lead l
                join forecourt.receipt r on r.lead_id = l.id and r.template like 'first-answer%'
                where l.received_at >= :start order by 1
                """)
            .param("start", Timestamp.from(start))
            .query(Long.class)
            .list();
    Instant lastAnswer =
        jdbc.sql("select max(at) from forecourt.receipt where template like 'first-answer%'")
            .query((row, number) -> row.getTimestamp(1).toInstant())
            .single();
    return cost(leads, start, lastAnswer, end, waits, before, statistics(jdbc, "forecourt"));
  }

  private Cost stock(StockCamunda stock, JdbcClient database, int leads)
      throws InterruptedException {
    int first = numbers;
    numbers += leads;
    Instant start = Instant.now();
    long[] before = statistics(database, "stock");
    atOnce(leads, number -> stock.start(first + number));
    await(() -> count(database, TASKS, start) >= leads);
    Instant end = Instant.now();
    List<Long> waits =
        database
            .sql(
                """
                select extract(epoch from a.end_time_ - p.start_time_) * 1000 as wait
                from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_
                where a.act_id_ = 'answer' and p.start_time_ >= :start order by 1
                """)
            .param("start", Timestamp.from(start))
            .query(Long.class)
            .list();
    Instant lastAnswer =
        database
            .sql("select max(end_time_) from act_hi_actinst where act_id_ = 'answer'")
            .query((row, number) -> row.getTimestamp(1).toInstant())
            .single();
    return cost(leads, start, lastAnswer, end, waits, before, statistics(database, "stock"));
  }

  private static Cost cost(
      int leads,
      Instant start,
      Instant lastAnswer,
      Instant end,
      List<Long> waits,
      long[] before,
      long[] after) {
    return new Cost(
        leads / seconds(start, lastAnswer),
        waits.get(waits.size() / 2).doubleValue(),
        waits.get(waits.size() * 99 / 100).doubleValue(),
        leads / seconds(start, end),
        (after[0] - before[0]) / (double) leads,
        (after[1] - before[1]) / (double) leads);
  }

  /** Fires timers that are due while many others wait; the waiting ones are rows, never run. */
  private static double timers(ProcessEngine engine, JdbcClient database) {
    database
        .sql(
            """
            insert into act_ru_job (id_, rev_, type_, retries_, exclusive_, priority_,
              suspension_state_, duedate_, create_time_, handler_type_)
            select 'waiting-' || n, 1, 'timer', 3, true, 0, 1,
              now() + interval '1 day' + n * interval '1 second', now(), 'timer-transition'
            from generate_series(1, :waiting) n
            """)
        .param("waiting", WAITING)
        .update();
    database.sql("analyze act_ru_job").update();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("waiting.bpmn", read(Path.of("src/test/resources/bench/waiting.bpmn")))
        .deploy();
    Instant due = Instant.now().plusSeconds(8);
    for (int i = 0; i < TIMERS; i++) {
      engine
          .getRuntimeService()
          .startProcessInstanceByKey(
              "waiting", Map.of("due", Date.from(due), "store", "riverside"));
    }
    await(() -> !Instant.now().isBefore(due));
    await(
        () ->
            engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionKey("waiting")
                    .count()
                == 0);
    double fired = TIMERS / seconds(due, Instant.now());
    database.sql("delete from act_ru_job where id_ like 'waiting-%'").update();
    return fired;
  }

  private String inquiry(int number) {
    return json.createObjectNode()
        .put("source", "bench")
        .put("channel", "WEB")
        .put("comments", "Is it still there? I could come by on Saturday.")
        .<ObjectNode>set(
            "customer",
            json.createObjectNode()
                .put("firstName", "Ida")
                .put("phone", "+1515%07d".formatted(number)))
        .set(
            "vehicle",
            json.createObjectNode().put("year", 2024).put("make", "Toyota").put("model", "Camry"))
        .toString();
  }

  private static final String TASKS = "select count(*) from act_ru_task where create_time_ >= :at";

  private static long count(JdbcClient database, String query, Instant since) {
    return database.sql(query).param("at", Timestamp.from(since)).query(Long.class).single();
  }

  /** Commits, and rows written, of a database since it was made. */
  private static long[] statistics(JdbcClient database, String name) {
    database.sql("select pg_stat_clear_snapshot()::text").query(String.class).list();
    return database
        .sql(
            "select xact_commit, tup_inserted + tup_updated + tup_deleted from pg_stat_database"
                + " where datname = :name")
        .param("name", name)
        .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
        .single();
  }

  private static void atOnce(int times, IntConsumer work) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    CountDownLatch left = new CountDownLatch(times);
    for (int i = 0; i < times; i++) {
      int number = i;
      threads.execute(
          () -> {
            try {
              work.accept(number);
            } finally {
              left.countDown();
            }
          });
    }
    left.await();
    threads.shutdown();
  }

  private static void await(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      pause(Duration.ofMillis(50));
    }
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  private static double seconds(Instant from, Instant to) {
    return Math.max(0.001, Duration.between(from, to).toMillis() / 1_000.0);
  }

  private static Cost median(List<Cost> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Cost::worked))
        .toList()
        .get(rounds.size() / 2);
  }

  private static void report(Cost ours, Cost theirs, double timers, double stockTimers)
      throws IOException {
    String table =
        """
        | | Forecourt | stock Camunda | ratio |
        |---|---|---|---|
        """
            + row(
                "inquiries with their first answer stored, a second",
                ours.answered,
                theirs.answered)
            + row("p50 to the first answer, ms", ours.p50, theirs.p50)
            + row("p99 to the first answer, ms", ours.p99, theirs.p99)
            + row("leads worked to the rep's task, a second", ours.worked, theirs.worked)
            + row("commits a lead", ours.commits, theirs.commits)
            + row("rows written a lead", ours.rows, theirs.rows)
            + row("timers fired a second, 200,000 waiting", timers, stockTimers);
    Files.writeString(Path.of("target", "baseline.md"), table);
    System.out.println(table);
  }

  private static String row(String what, double ours, double theirs) {
    return String.format(
        Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", what, ours, theirs, ours / theirs);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
