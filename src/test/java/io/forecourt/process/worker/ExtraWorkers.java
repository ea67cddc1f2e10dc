package io.forecourt.process.worker;

import io.forecourt.process.TopicWorker;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Worker clients of one test. They poll for a short time only, because closing waits for a poll.
 */
public final class ExtraWorkers {

  private static final WorkerProperties SETTINGS =
      new WorkerProperties(true, 1, Duration.ofMillis(200), Duration.ofMinutes(1));

  private final WorkerClients clients;

  private ExtraWorkers(WorkerClients clients) {
    this.clients = clients;
  }

  public static ExtraWorkers open(
      List<TopicWorker> workers,
      ClientRequestInterceptor identity,
      TransactionTemplate transaction,
      int port) {
    WorkerClients clients = new WorkerClients(workers, identity, SETTINGS, transaction, "");
    clients.open("http://localhost:" + port + "/engine-rest");
    return new ExtraWorkers(clients);
  }

  public void close() {
    clients.close();
  }
}
