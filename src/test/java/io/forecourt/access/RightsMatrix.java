package io.forecourt.access;

import io.forecourt.Callers;
import io.forecourt.access.Endpoints.Endpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes every call as each of nine callers, and says in one word what came of it. */
final class RightsMatrix {

  static final List<String> CALLERS =
      List.of(
          "anonymous",
          "rep",
          "manager",
          "admin",
          "rep-elsewhere",
          "manager-elsewhere",
          "key",
          "worker",
          "wrong-key");

  private static final Map<String, String> PEOPLE =
      Map.of(
          "rep", "ann",
          "manager", "mia",
          "admin", "admin",
          "rep-elsewhere", "lou",
          "manager-elsewhere", "moe");

  /** What answers to basic authentication; everything else knows people by their session. */
  private static final List<String> STATELESS =
      List.of("/api/", "/engine-rest", "/actuator/prometheus", "/actuator/sbom", "/v3/");

  private static final String NOTHING = "7b0ad1a8-40a7-4b7a-9b1c-2d1f6b0f0000";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final Example example;
  private final String workerToken;
  private final Map<String, WebSession> sessions = new LinkedHashMap<>();

  RightsMatrix(int port, Example example, String workerToken) {
    this.port = port;
    this.example = example;
    this.workerToken = workerToken;
  }

  /** What the calls are about: a lead of riverside, its buyer, and the task on it. */
  record Example(UUID lead, UUID customer, String task, String processInstance) {}

  /** Returns the verdict on each caller, in their order. */
  List<String> verdicts(Endpoint endpoint) throws Exception {
    List<String> verdicts = new ArrayList<>();
    for (String caller : CALLERS) {
      verdicts.add(verdict(endpoint, caller));
    }
    return verdicts;
  }

  String verdict(Endpoint endpoint, String caller) throws Exception {
    String path = path(endpoint);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .method(
                endpoint.method(),
                endpoint.isRead()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"));
    String person = PEOPLE.get(caller);
    if (person != null && STATELESS.stream().noneMatch(path::startsWith)) {
      return word(session(caller, person).calls(request), caller, path);
    }
    authenticate(request, caller, person);
    return word(http.send(request.build(), HttpResponse.BodyHandlers.discarding()), caller, path);
  }

  private void authenticate(HttpRequest.Builder request, String caller, String person) {
    if (person != null) {
      String password = person.equals("admin") ? Callers.ADMIN_PASSWORD : Callers.PASSWORD;
      request.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder()
                  .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8)));
    } else if (caller.equals("key")) {
      request.header("X-Api-Key", "test-key");
    } else if (caller.equals("wrong-key")) {
      request.header("X-Api-Key", "wrong-key");
    } else if (caller.equals("worker")) {
      request.header("Authorization", "Bearer " + workerToken);
    }
  }

  private String word(HttpResponse<?> answer, String caller, String path) {
    int status = answer.statusCode();
    if (path.contains("logout")) {
      sessions.remove(caller);
    }
    if (status == 302 && WebSession.target(answer).equals("/login")) {
      return "login";
    }
    return switch (status) {
      case 401, 403, 404 -> String.valueOf(status);
      default -> status < 400 ? "ok" : status < 500 ? "bad" : "error";
    };
  }

  private WebSession session(String caller, String person) throws Exception {
    WebSession session = sessions.get(caller);
    if (session == null) {
      session = new WebSession(port);
      session.logIn(person, person.equals("admin") ? Callers.ADMIN_PASSWORD : Callers.PASSWORD);
      // Sets the token that the web apps ask for.
      session.get("/camunda/app/tasklist/default/");
      sessions.put(caller, session);
    }
    return session;
  }

  /**
   * Reads, and our own API, are about the example, so that the other store shows; calls that would
   * change the engine are about nothing.
   */
  private String path(Endpoint endpoint) {
    boolean real = endpoint.isRead() || endpoint.path().startsWith("/api/");
    String path =
        endpoint
            .path()
            .replace("{store}", "riverside")
            .replace("/api/leads/{id}", "/api/leads/" + example.lead())
            .replace("/api/customers/{id}", "/api/customers/" + example.customer())
            .replace("/t/{lead}", "/t/" + example.lead())
            .replace("/webjars/chart.js/{file}", "/webjars/chart.js/4.5.1/dist/chart.umd.js")
            .replace("/webjars/lit-html/{file}", "/webjars/lit-html/3.3.2/lit-html.js")
            .replace("{name}/", endpoint.path().startsWith("/api/") ? "budget/" : "default/")
            .replace("{engineName}", "default")
            .replace("{engine}", "default")
            .replace("{processEngineName}", "default")
            .replace("/engine/{name}", "/engine/default")
            .replace("/**", "/db");
    if (real) {
      path =
          path.replace("/task/{id}", "/task/" + example.task())
              .replace("/process-instance/{id}", "/process-instance/" + example.processInstance());
    }
    return path.replaceAll("\\{[^}]+}", NOTHING);
  }
}
