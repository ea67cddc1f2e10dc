package io.forecourt.process.worker;

import io.forecourt.platform.LeadLogContext;
import io.forecourt.process.TopicWorker;
import io.forecourt.process.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
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
 * External task clients, one for each group of topics (the part before the dot): a client works on
 * one thread, and a slow CRM must not hold up the inventory.
 */
@Component
class WorkerClients implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerClients.class);

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

  /** Connects the workers to this node's own engine unless another one is configured. */
  @EventListener
  void open(ServletWebServerInitializedEvent started) {
    if (properties.serve() && engineUrl.isBlank()) {
      String engine = "http://localhost:%d/engine-rest".formatted(started.getWebServer().getPort());
      EngineWarmUp.run(engine, identity);
      open(engine);
    }
    ready = true;
  }

  /** Reports the node as in service once its workers are. */
  @Override
  public Health health() {
    return (ready ? Health.up() : Health.outOfService()).build();
  }

  @EventListener(ApplicationReadyEvent.class)
  void openElsewhere() {
    if (properties.serve() && !engineUrl.isBlank()) {
      LOG.info("Working on {} of {}", workers.stream().map(TopicWorker::topic).toList(), engineUrl);
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
            .asyncResponseTimeout(properties.poll().toMillis())
            .maxTasks(8)
            .usePriority(true)
            // The default would add up to a minute to each poll that finds nothing.
            .backoffStrategy(new PauseAfterFailure())
            .build();
    for (TopicWorker worker : members) {
      TopicHandler handler = new TopicHandler(worker, transaction);
      client
          .subscribe(worker.topic())
          .lockDuration(properties.lock().toMillis())
          .variables(Variables.LEAD_ID.name())
          .handler(
              (task, service) ->
                  LeadLogContext.run(task.getBusinessKey(), () -> handler.execute(task, service)))
          .open();
    }
    return client;
  }

  private static String groupOf(String topic) {
    return topic.substring(0, topic.indexOf('.'));
  }
}
