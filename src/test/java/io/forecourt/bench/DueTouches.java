package io.forecourt.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.Callers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand touches come due at once, and buyers go on asking: how long both wait. Not a test:
 * {@code make bench} runs it.
 */
@UnderLoad
@Import(Callers.class)
class DueTouches {

  private static final int TOUCHES = Integer.getInteger("touches", 10_000);
  private static final Duration BETWEEN_LEADS = Duration.ofMillis(500);
  private static final int QUIET_LEADS = 60;

  /** A Wednesday morning: touches wait for open doors and lawful hours. */
  private static final Instant MORNING = Instant.parse("2026-03-11T15:00:00Z");

  @Autowired private Callers callers;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;

  private int numbers = 6_000_000;

  @AfterEach
  void realTime() {
    ClockUtil.reset();
  }

  @Test
  void shouldDrainWhileBuyersGoOnAsking() throws IOException, InterruptedException {
    ClockUtil.offset(MORNING.toEpochMilli() - System.currentTimeMillis());
    jdbc.sql("update forecourt.person set max_open_leads = 100000").update();
    Instant quiet = now();
    for (int lead = 0; lead < QUIET_LEADS; lead++) {
      ask();
    }
    Baseline.pause(Duration.ofSeconds(3));
    List<Long> before = answersSince(quiet);
    JobExecutor jobs =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    jobs.shutdown();
    WaitingTouches waiting = new WaitingTouches(jdbc, engine);
    waiting.add(TOUCHES, now());
    Instant due = now();
    jobs.start();
    while (waiting.sent() < TOUCHES) {
      ask();
    }
    Duration took = Duration.between(due, now());
    Baseline.pause(Duration.ofSeconds(3));
    List<Long> during = answersSince(due);

    String table =
        String.format(
            Locale.ROOT,
            """
            | | |
            |---|---|
            | touches that left a second | %.0f |
            | first answer, p50 and p99 before, ms | %d, %d |
            | first answer, p50 and p99 while touches drain (%d leads), ms | %d, %d |
            """,
            TOUCHES / (took.toMillis() / 1_000.0),
            at(before, 50),
            at(before, 99),
            during.size(),
            at(during, 50),
            at(during, 99));
    Files.writeString(Path.of("target", "due-touches.md"), table);
    System.out.println(table);
  }

  private void ask() {
    ObjectNode inquiry = json.createObjectNode().put("source", "asking").put("channel", "WEB");
    inquiry
        .putObject("customer")
        .put("firstName", "Ida")
        .put("phone", "+1515%07d".formatted(numbers++));
    inquiry.putObject("vehicle").put("make", "Toyota").put("model", "Camry");
    callers.machinePosts(
        "/api/stores/riverside/leads", MediaType.APPLICATION_JSON, inquiry.toString());
    Baseline.pause(BETWEEN_LEADS);
  }

  private List<Long> answersSince(Instant start) {
    return jdbc.sql(
            """
            select extract(epoch from min(r.at) - l.received_at) * 1000 as wait
            from forecourt.lead l join forecourt.receipt r on r.lead_id = l.id
              and r.template like 'first-answer%' and r.outcome = 'SENT'
            where l.source = 'asking' and l.received_at >= :start group by l.id order by 1
            """)
        .param("start", Timestamp.from(start))
        .query(Long.class)
        .list();
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
