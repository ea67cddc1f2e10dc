package io.forecourt.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The engine as it is shipped, with a process of the shape of ours and variables as such processes
 * have them; it writes no tables of its own, and its workers need no HTTP.
 */
final class StockCamunda implements AutoCloseable {

  private static final Path SCORE = Path.of("processes/lead-score.dmn");

  private final ProcessEngine engine;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final HikariDataSource pool = new HikariDataSource();
  private final List<String> signals = inputsOf(SCORE);
  private volatile boolean stopped;

  StockCamunda(String url) {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl)
            ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("stock");
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(20);
    configuration.setDataSource(pool);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    configuration.setJobExecutorActivate(true);
    configuration.setEnforceHistoryTimeToLive(false);
    // As the Spring Boot starter does; without it twenty connections lock each other up.
    configuration.setIdGenerator(new StrongUuidGenerator());
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("bench/stock-lead.bpmn")
        .addClasspathResource("bench/waiting.bpmn")
        .addString("lead-score.dmn", text(SCORE))
        .deploy();
    for (String topic : List.of("stock", "crm")) {
      Future<?> unused = workers.submit(() -> serve(topic));
    }
  }

  ProcessEngine engine() {
    return engine;
  }

  /** One inquiry: what it carries goes along as variables. */
  String start(int number) {
    Map<String, Object> variables = new HashMap<>();
    for (String signal : signals) {
      variables.put(signal, null);
    }
    variables.put("comments", "Is it still there? I could come by on Saturday. ".repeat(10));
    variables.put("customer", "Ida Number " + number + ", ida" + number + "@buyer.example");
    variables.put("vehicle", "2024 Toyota Camry XSE, 4T1K61AK1RU412345");
    variables.put("transcript", "Is it still there? ".repeat(60));
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey("stock-lead", "lead-" + number, variables)
        .getId();
  }

  /** What the score decision asks for; a missing one would be an error. */
  private static List<String> inputsOf(Path decision) {
    return Pattern.compile("typeRef=\"\\w+\"><text>(\\w+)</text></inputExpression>")
        .matcher(text(decision))
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  private void serve(String topic) {
    ExternalTaskService tasks = engine.getExternalTaskService();
    while (!stopped) {
      List<LockedExternalTask> locked =
          tasks.fetchAndLock(8, topic).topic(topic, Duration.ofMinutes(1).toMillis()).execute();
      locked.forEach(task -> complete(tasks, task, topic));
      if (locked.isEmpty()) {
        Baseline.pause(Duration.ofMillis(10));
      }
    }
  }

  private static void complete(ExternalTaskService tasks, LockedExternalTask task, String topic) {
    try {
      tasks.complete(task.getId(), topic, Map.of(topic, "done"));
    } catch (ProcessEngineException e) {
      // Something else of the lead was quicker; it comes again.
      tasks.unlock(task.getId());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stopped = true;
    workers.shutdownNow();
    engine.close();
    pool.close();
  }
}
