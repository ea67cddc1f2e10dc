package io.forecourt.process.worker;

import io.forecourt.platform.LeadLogContext;
import io.forecourt.process.TopicWorker;
import io.forecourt.process.Variables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.exception.ConnectionLostException;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens clients for each group of topics (the part before the dot): a client works on one thread,
 * and a slow CRM must not keep the stock from answering.
 */
@Component
class WorkerClients implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerClients.class);

  private static final int KNOCKS = 20;
  private static final String KNOCK =
      "{\"workerId\":\"knock\",\"maxTasks\":1,"
          + "\"topics\":[{\"topicName\":\"knock\",\"lockDuration\":1000}]}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<TopicWorker> workers;
  private final ClientRequestInterceptor identity;
  private final WorkerProperties properties;
  private final TransactionTemplate transaction;
  private final String engineUrl;
  private volatile boolean ready;
  private final List<ExternalTaskClient> clients = new ArrayList<>();

  WorkerClients(
      List<TopicWorker> workers,
      ClientRequestInterceptor identity,
      WorkerProperties properties,
      TransactionTemplate transaction,
      @Value("${forecourt.engine-url:}") String engineUrl) {
    this.workers = workers;
    this.identity = identity;
    this.properties = properties;
    this.transaction = transaction;
    this.engineUrl = engineUrl;
  }

  /** The workers of a node talk to its own engine unless another one is named. */
  @EventListener
  void open(ServletWebServerInitializedEvent started) {
    if (properties.serve() && engineUrl.isBlank()) {
      String engine = "http://localhost:%d/engine-rest".formatted(started.getWebServer().getPort());
      knock(engine);
      open(engine);
    }
    ready = true;
  }

  /** A node takes part in the work when its workers do. */
  @Override
  public Health health() {
    return (ready ? Health.up() : Health.outOfService()).build();
  }

  /** Asks for work that nobody has, so that the first buyer does not wait for cold code. */
  private void knock(String engine) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(engine + "/external-task/fetchAndLock"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(KNOCK));
    identity.intercept(request::header);
    try {
      for (int i = 0; i < KNOCKS; i++) {
        http.send(request.build(), HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      LOG.info("The engine does not answer its workers yet: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void openElsewhere() {
    if (properties.serve() && !engineUrl.isBlank()) {
      LOG.info("Serves {} of {}", workers.stream().map(TopicWorker::topic).toList(), engineUrl);
      open(engineUrl);
    }
  }

  void open(String engine) {
    Map<String, List<TopicWorker>> groups =
        workers.stream().collect(Collectors.groupingBy(worker -> groupOf(worker.topic())));
    for (int i = 0; i < properties.clients(); i++) {
      groups.forEach((group, members) -> clients.add(client(engine, group, members)));
    }
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    clients.forEach(ExternalTaskClient::stop);
    clients.clear();
  }

  private ExternalTaskClient client(String engine, String group, List<TopicWorker> members) {
    ExternalTaskClient client =
        ExternalTaskClient.create()
            .baseUrl(engine)
            .workerId(group + "-" + UUID.randomUUID())
            .addInterceptor(identity)
            .asyncResponseTimeout(5_000)
            .maxTasks(8)
            .usePriority(true)
            // Long polling already waits; the stock back-off would add up to a minute.
            .disableBackoffStrategy()
            .build();
    for (TopicWorker worker : members) {
      client
          .subscribe(worker.topic())
          .lockDuration(properties.lock().toMillis())
          .variables(Variables.LEAD_ID.name())
          .handler(
              (task, service) ->
                  LeadLogContext.run(task.getBusinessKey(), () -> serve(worker, task, service)))
          .open();
    }
    return client;
  }

  /** Ends in exactly one of complete and failure. */
  private void serve(TopicWorker worker, ExternalTask task, ExternalTaskService service) {
    try {
      UUID leadId = UUID.fromString(task.getVariable(Variables.LEAD_ID.name()));
      // One commit for all that a worker reads and writes, before the engine hears of it.
      service.complete(task, transaction.execute(status -> worker.work(leadId)));
    } catch (NotFoundException e) {
      LOG.info("{} of {} is not asked for any more", task.getTopicName(), task.getBusinessKey());
    } catch (ConnectionLostException e) {
      LOG.info("The engine is away; {} comes again", task.getTopicName());
    } catch (RuntimeException e) {
      // Also when the engine could not take the answer, because something else of the lead was
      // quicker: waiting for the lock to run out would leave the buyer without an answer.
      tryLater(task, service, e);
    }
  }

  private static void tryLater(ExternalTask task, ExternalTaskService service, RuntimeException e) {
    int left = RetrySchedule.leftAfter(task.getRetries());
    LOG.warn("{} of {} failed, {} tries left", task.getTopicName(), task.getBusinessKey(), left, e);
    try {
      service.handleFailure(
          task,
          String.valueOf(e.getMessage()),
          detailsOf(e),
          left,
          RetrySchedule.pauseBefore(left).toMillis());
    } catch (ExternalTaskClientException gone) {
      LOG.info(
          "{} of {} comes again when its lock runs out",
          task.getTopicName(),
          task.getBusinessKey());
    }
  }

  private static String detailsOf(Exception e) {
    StringWriter details = new StringWriter();
    e.printStackTrace(new PrintWriter(details));
    return details.toString();
  }

  private static String groupOf(String topic) {
    return topic.substring(0, topic.indexOf('.'));
  }
}
