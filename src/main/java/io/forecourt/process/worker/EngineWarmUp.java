package io.forecourt.process.worker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.camunda.bpm.client.interceptor.ClientRequestInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches tasks of a topic that does not exist, so that the first buyer finds a warm engine. */
final class EngineWarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(EngineWarmUp.class);

  private static final int REQUESTS = 20;
  private static final String FETCH =
      """
      {"workerId":"warm-up","maxTasks":1,
        "topics":[{"topicName":"warm-up","lockDuration":1000}]}
      """;

  /**
   * @param engine base URL of the engine's REST interface
   * @param identity adds the worker's credentials
   */
  static void run(String engine, ClientRequestInterceptor identity) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(engine + "/external-task/fetchAndLock"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(FETCH));
    identity.intercept(request::header);
    try {
      for (int i = 0; i < REQUESTS; i++) {
        http.send(request.build(), HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      LOG.info("The engine does not answer its workers yet: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private EngineWarmUp() {}
}
