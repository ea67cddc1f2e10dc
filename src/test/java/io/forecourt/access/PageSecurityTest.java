package io.forecourt.access;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.RawHttp;
import io.forecourt.Showroom;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that are public, pages that stay closed, and the headers and nonces they carry. */
@ForecourtTest
@ExtendWith(OutputCaptureExtension.class)
class PageSecurityTest {

  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

  @Autowired private Callers callers;
  @Autowired private Showroom showroom;
  @Autowired private IdentityService identities;
  @Autowired private JdbcClient jdbc;
  @Autowired private GivenPasswords given;
  @LocalServerPort private int port;

  @Test
  void shouldGiveEveryPageItsOwnNonceEvenWhenManyLoadAtOnce() throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    logIn(browser);

    List<CompletableFuture<HttpResponse<String>>> pages =
        IntStream.range(0, 60)
            .mapToObj(i -> browser.sendAsync(get("/camunda/app/tasklist/default/"), text()))
            .toList();

    for (CompletableFuture<HttpResponse<String>> page : pages) {
      HttpResponse<String> loaded = page.get();
      Matcher nonce = IN_PAGE.matcher(loaded.body());
      assertThat(nonce.find()).as("a nonce in " + loaded.uri()).isTrue();
      assertThat(loaded.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("'nonce-" + nonce.group(1) + "'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/login",
        "/s/riverside",
        "/forecourt.css"
      })
  void shouldBeOpenWhereItHasToBe(String path) {
    assertThat(callers.strangerCalls(HttpMethod.GET, path, null).getStatusCode())
        .isEqualTo(HttpStatus.OK);
  }

  @Test
  void shouldSendSecurityHeaders() {
    var headers = callers.strangerCalls(HttpMethod.GET, "/login", null).getHeaders();

    assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("SAMEORIGIN");
  }

  @Test
  void shouldKeepTheSetupClosedEvenForThoseWhoAreLoggedIn() {
    assertThat(
            callers
                .personCalls(
                    "admin", HttpMethod.POST, "/camunda/api/admin/setup/default/user/create", "{}")
                .getStatusCode()
                .is4xxClientError())
        .isTrue();
    JsonNode users = showroom.read(person("admin", "/engine-rest/user").getBody());
    assertThat(users).hasSize((int) identities.createUserQuery().count());
  }

  @ParameterizedTest
  @CsvSource({
    "/camunda/api/admin/setup/default/user/create",
    "/camunda/api/admin/setup/default/user/create/",
    "/camunda/api/admin/setup/default/user/create;x=y",
    "/camunda/api/admin/./setup/default/user/create",
    "/camunda/api/admin/setup/other/user/create"
  })
  void shouldKeepTheSetupClosedWithoutAnyAdministrator(String path) {
    identities.deleteMembership("admin", Roles.ENGINE_ADMIN);
    try {
      String body =
          "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"intruder-1\"}}";
      ResponseEntity<String> stranger = callers.strangerCalls(HttpMethod.POST, path, body);
      ResponseEntity<String> rep = callers.personCalls("ann", HttpMethod.POST, path, body);

      assertThat(stranger.getStatusCode().is2xxSuccessful()).isFalse();
      assertThat(rep.getStatusCode().is2xxSuccessful()).isFalse();
      assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
      assertThat(identities.createUserQuery().memberOfGroup(Roles.ENGINE_ADMIN).count()).isZero();
    } finally {
      identities.createMembership("admin", Roles.ENGINE_ADMIN);
    }
  }

  @Test
  void shouldKeepTheSetupClosedWhereItsPathIsEncoded() throws Exception {
    assertThat(postLoggedIn("/camunda/api/admin/%73etup/default/user/create"))
        .isEqualTo(HttpStatus.FORBIDDEN.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//camunda/api/engine/engine/default/task/count",
        "/camunda//api/engine/engine/default/task/count",
        "/camunda/api//engine/engine/default/task/count",
        "//engine-rest/task",
        "/camunda/%61pi/engine/engine/default/task/count",
        "/camunda/api/engine/engine/default/task/%00",
        "/camunda/api/engine/engine/other/task/count",
        "/camunda/api/cockpit/plugin/none/default/x",
        "//api/leads"
      })
  void shouldRefuseOddPathsOfStrangersWithoutATrace(String odd, CapturedOutput log)
      throws Exception {
    String answer = RawHttp.send(RawHttp.HERE, port, RawHttp.get(odd));

    assertThat(answer).containsPattern("^HTTP/1.1 (400|401|404) ");
    assertThat(log.getAll()).doesNotContain("\tat ");
  }

  @Test
  void shouldThrottleWrongPasswordsWithoutLockingAnybodyOut() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(logIn(RawHttp.ELSEWHERE, "carla", "wrong")).startsWith("HTTP/1.1 401");
    }
    assertThat(logIn(RawHttp.ELSEWHERE, "carla", Callers.PASSWORD)).startsWith("HTTP/1.1 401");
    assertThat(logIn(RawHttp.ELSEWHERE, "carla", Callers.PASSWORD)).startsWith("HTTP/1.1 401");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from forecourt.access_log
                    where kind = 'LOGIN_THROTTLED' and who = 'carla' and address = :address
                    """)
                .param("address", RawHttp.ELSEWHERE)
                .query(Integer.class)
                .single())
        .isOne();
    assertThat(logIn(RawHttp.ELSEWHERE, "ben", Callers.PASSWORD)).startsWith("HTTP/1.1 200");
    assertThat(logIn(RawHttp.HERE, "carla", Callers.PASSWORD)).startsWith("HTTP/1.1 200");

    EngineTime.pass(Duration.ofMinutes(15));
    assertThat(logIn(RawHttp.ELSEWHERE, "carla", Callers.PASSWORD)).startsWith("HTTP/1.1 200");
  }

  @Test
  void shouldThrottleAnAddressThatGuessesManyNames() throws Exception {
    EngineTime.pass(Duration.ofHours(3));
    for (int i = 0; i < 50; i++) {
      logIn("127.0.0.3", "nobody" + i, "wrong");
    }

    assertThat(logIn("127.0.0.3", "ann", Callers.PASSWORD)).startsWith("HTTP/1.1 401");
    assertThat(logIn(RawHttp.HERE, "ann", Callers.PASSWORD)).startsWith("HTTP/1.1 200");
  }

  @Test
  void shouldCheckNoPasswordBesideTheLogin() throws Exception {
    String body = "{\"username\":\"mia\",\"password\":\"guess\"}";

    assertThat(
            callers
                .personCalls("ann", HttpMethod.POST, "/engine-rest/identity/verify", body)
                .getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(postLoggedIn("/camunda/api/admin/auth/user/default/login/tasklist"))
        .isEqualTo(HttpStatus.FORBIDDEN.value());
    assertThat(postLoggedIn("/camunda/api/engine/engine/default/identity/verify"))
        .isEqualTo(HttpStatus.FORBIDDEN.value());
  }

  @Test
  void shouldServeOthersWhileManyCallersSendAByteAtATime() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 215; i++) {
        slow.add(
            RawHttp.begin(
                RawHttp.ELSEWHERE,
                port,
                "POST /api/chat/riverside/leave HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: text/plain\r\nContent-Length: 100\r\n\r\nx"));
      }
      Instant start = Instant.now();

      assertThat(RawHttp.send(RawHttp.HERE, port, RawHttp.get("/actuator/health")))
          .startsWith("HTTP/1.1 200");
      showroom.receive(aLead());

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/chat/riverside/leave, text/plain, 70000, 413",
    "/s/riverside, application/x-www-form-urlencoded, 70000, 413",
    "/api/stores/riverside/leads, application/json, 1100000, 413",
    "/api/stores/riverside/leads, application/json, 2000, 401"
  })
  void shouldLimitWhatAnybodyMaySend(String path, String type, int length, int status)
      throws Exception {
    String answer =
        RawHttp.send(
            RawHttp.HERE,
            port,
            "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\n"
                    .formatted(path, type)
                + (status == 413
                    ? "Content-Length: " + length + "\r\n\r\n"
                    : "Content-Length: " + length + "\r\n\r\n" + "x".repeat(length)));

    assertThat(answer).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void shouldStopAChunkedBodyThatHasNoEnd() throws Exception {
    String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";

    String answer =
        RawHttp.send(
            RawHttp.HERE,
            port,
            "POST /api/chat/riverside/leave HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(2)
                + "1\r\nx");

    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/intake?status=%00", "/api/intake?after=%00", "/s/riverside?vin=%00"})
  void shouldAnswerBadRequestToParametersThatCannotBeStored(String path) throws Exception {
    String answer = RawHttp.send(RawHttp.HERE, port, RawHttp.get(path, "X-Api-Key: test-key"));

    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "group", "store", "lock", "removal"})
  void shouldRefuseOpenSessionsAndBasicLoginsAtOnceWhenALoginChanges(String change)
      throws Exception {
    String gus = "gus" + change;
    User user = identities.newUser(gus);
    user.setPassword(Callers.PASSWORD);
    identities.saveUser(user);
    identities.createMembership(gus, Roles.MANAGER);
    identities.createTenantUserMembership("riverside", gus);
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    logIn(browser, gus);
    assertThat(status(browser, "/api/insight/board")).isEqualTo(200);
    assertThat(status(browser, TASKS)).isEqualTo(200);
    assertThat(person(gus, "/engine-rest/task/count").getStatusCode()).isEqualTo(HttpStatus.OK);

    switch (change) {
      case "password" -> {
        User known = identities.createUserQuery().userId(gus).singleResult();
        known.setPassword("quite-another-1");
        identities.saveUser(known);
      }
      case "group" -> identities.deleteMembership(gus, Roles.MANAGER);
      case "store" -> identities.deleteTenantUserMembership("riverside", gus);
      case "lock" ->
          jdbc.sql("update act_id_user set lock_exp_time_ = '2099-01-01' where id_ = :user")
              .param("user", gus)
              .update();
      default -> identities.deleteUser(gus);
    }

    assertThat(status(browser, "/api/insight/board")).isEqualTo(401);
    assertThat(status(browser, TASKS)).isEqualTo(401);
    assertThat(status(browser, "/camunda/app/tasklist/default/")).isEqualTo(302);
    if (change.equals("password") || change.equals("lock") || change.equals("removal")) {
      assertThat(person(gus, "/engine-rest/task/count").getStatusCode())
          .isEqualTo(HttpStatus.UNAUTHORIZED);
    } else {
      assertThat(person(gus, "/api/insight/board").getBody()).doesNotContain("Riverside");
    }
    identities.deleteUser(gus);
  }

  @Test
  void shouldEndASessionTwelveHoursAfterItsLoginHoweverBusyItIs() throws Exception {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    logIn(browser);
    for (int hour = 0; hour < 12; hour++) {
      assertThat(status(browser, TASKS)).isEqualTo(200);
      EngineTime.pass(Duration.ofHours(1));
    }
    EngineTime.pass(Duration.ofSeconds(1));

    assertThat(status(browser, TASKS)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "short-1", "alllowercas", "password1234", "gina-goodwin-1"})
  void shouldRefuseWeakPasswordsWithPlainWords(String password) {
    String body =
        "{\"profile\":{\"id\":\"goodwin\",\"firstName\":\"Gina\",\"lastName\":\"Goodwin\","
            + "\"email\":\"gg@riverside.example\"},\"credentials\":{\"password\":\"%s\"}}";

    ResponseEntity<String> answer =
        callers.personCalls(
            "admin", HttpMethod.POST, "/engine-rest/user/create", body.formatted(password));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getBody()).contains("at least 12 characters");
    assertThat(identities.createUserQuery().userId("goodwin").count()).isZero();
  }

  @Test
  void shouldRefuseTheCurrentPasswordAsTheNewOne() {
    String body =
        "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
            .formatted(Callers.PASSWORD, Callers.PASSWORD);

    ResponseEntity<String> answer =
        callers.personCalls("ben", HttpMethod.PUT, "/engine-rest/user/ben/credentials", body);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getBody()).contains("the current one");
  }

  @Test
  void shouldOpenNothingBeforeAFirstPasswordIsReplaced() throws Exception {
    String first = newUser("nia", "given-out-pass-1");
    given.record("nia");
    WebSession browser = new WebSession(port);

    browser.logIn("nia", first);

    for (String page : List.of("/", "/t/x", "/camunda/app/tasklist/default/")) {
      assertThat(WebSession.target(browser.get(page))).isEqualTo("/login/password");
    }
    for (String path : List.of("/api/me", "/api/insight/board", TASKS)) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("choose your own");
    }
    for (String path : List.of("/api/me", "/engine-rest/task/count", "/actuator/prometheus")) {
      String answer = RawHttp.send(RawHttp.HERE, port, RawHttp.get(path, basic("nia", first)));
      assertThat(answer).startsWith("HTTP/1.1 403").contains("problem+json", "choose your own");
    }
    assertThat(choose(browser, "given-out-pass-1").body()).contains("the current one");
    assertThat(choose(browser, "nia-short").body()).contains("at least 12 characters");
    assertThat(browser.submit("/login/password", Map.of("password", "a", "again", "b")).body())
        .contains("aren’t the same");
    assertThat(browser.status("/api/insight/board")).isEqualTo(403);

    // It lands where it wanted to go last.
    assertThat(WebSession.target(choose(browser, "chosen-at-home-1")))
        .isEqualTo("/camunda/app/tasklist/default/");
    assertThat(browser.status("/api/insight/board")).isEqualTo(200);
    assertThat(browser.status(TASKS)).isEqualTo(200);
    assertThat(WebSession.target(browser.get("/login/password"))).isEqualTo("/");
    assertThat(
            jdbc.sql("select kind || ' ' || detail from forecourt.access_log where who = 'nia'")
                .query(String.class)
                .list())
        .contains("LOGIN login page and a password of one's own")
        .doesNotContain("LOGIN login page");
    assertThat(
            jdbc.sql(
                    "select who from forecourt.access_log"
                        + " where kind = 'PASSWORD_CHANGED' and detail = 'nia' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("nia");
    identities.deleteUser("nia");
  }

  @Test
  void shouldAskForACodeOnceTwoStepLoginIsOn() throws Exception {
    newUser("tom", Callers.PASSWORD);
    assertThat(WebSession.target(new WebSession(port).get("/login/two-step"))).isEqualTo("/login");
    WebSession browser = new WebSession(port);
    browser.logIn("tom");
    String page = browser.get("/login/two-step").body();
    Matcher key = Pattern.compile("class=\"key\">([A-Z2-7 ]+)<").matcher(page);
    assertThat(key.find()).isTrue();
    byte[] secret = new Base32().decode(key.group(1).replace(" ", ""));
    assertThat(page).contains("data:image/svg+xml;base64,");

    assertThat(enter(browser, "/login/two-step", "000000").body()).contains("isn’t right");
    String saved = enter(browser, "/login/two-step", codeNow(secret)).body();
    List<String> recovery =
        Pattern.compile("<li>([a-z0-9-]{19})</li>")
            .matcher(saved)
            .results()
            .map(code -> code.group(1))
            .toList();
    assertThat(recovery).hasSize(10);
    assertThat(browser.status("/api/insight/board")).isEqualTo(200);
    assertThat(browser.get("/login/two-step").body())
        .contains("Two-step login is on")
        .doesNotContain(key.group(1), recovery.get(0));

    assertThat(
            RawHttp.send(
                RawHttp.HERE, port, RawHttp.get("/api/me", basic("tom", Callers.PASSWORD))))
        .startsWith("HTTP/1.1 403")
        .contains("Use an API key");
    WebSession next = new WebSession(port);
    next.logIn("tom");
    assertThat(next.status("/api/insight/board")).isEqualTo(403);
    assertThat(next.status(TASKS)).isEqualTo(403);
    assertThat(WebSession.target(next.get("/t/x"))).isEqualTo("/login/code");
    assertThat(WebSession.target(next.get("/login/two-step"))).isEqualTo("/login/code");
    assertThat(enter(next, "/login/code", codeNow(secret)).body()).contains("used already");
    EngineTime.pass(Duration.ofSeconds(30));
    assertThat(enter(next, "/login/code", codeNow(secret)).statusCode()).isEqualTo(302);
    assertThat(next.status("/api/insight/board")).isEqualTo(200);
    assertThat(next.status(TASKS)).isEqualTo(200);

    WebSession guesser = new WebSession(port);
    guesser.logIn("tom");
    for (int i = 0; i < 5; i++) {
      enter(guesser, "/login/code", "00000" + i);
    }
    // The password again does not open the way to five more.
    guesser.logIn("tom");
    assertThat(enter(guesser, "/login/code", recovery.get(0)).body()).contains("Wait 15 minutes");
    EngineTime.pass(Duration.ofMinutes(15));
    guesser.logIn("tom");
    assertThat(enter(guesser, "/login/code", recovery.get(0)).statusCode()).isEqualTo(302);
    guesser.logIn("tom");
    assertThat(enter(guesser, "/login/code", recovery.get(0)).statusCode()).isEqualTo(200);

    String reset = "/api/users/tom/two-step";
    assertThat(callers.personCalls("mia", HttpMethod.DELETE, reset, null).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(callers.personCalls("admin", HttpMethod.DELETE, reset, null).getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(next.status("/api/insight/board")).isEqualTo(401);
    assertThat(person("tom", "/api/insight/board").getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(
            jdbc.sql("select kind || ' ' || detail from forecourt.access_log where who = 'tom'")
                .query(String.class)
                .list())
        .contains(
            "TWO_STEP_SET_UP ",
            "LOGIN login page",
            "LOGIN login page and a code",
            "RECOVERY_CODE_USED 9 left",
            "LOGIN_FAILED wrong code",
            "LOGIN_THROTTLED codes");
    identities.deleteUser("tom");
  }

  private static HttpResponse<String> enter(WebSession browser, String page, String code)
      throws Exception {
    return browser.submit(page, Map.of("code", code));
  }

  private static String codeNow(byte[] secret) {
    return Totp.code(secret, Totp.step(EngineTime.now()), 6);
  }

  private static HttpResponse<String> choose(WebSession browser, String password) throws Exception {
    return browser.submit("/login/password", Map.of("password", password, "again", password));
  }

  private String newUser(String id, String password) {
    User user = identities.newUser(id);
    user.setPassword(password);
    identities.saveUser(user);
    identities.createMembership(id, Roles.MANAGER);
    identities.createTenantUserMembership("riverside", id);
    return password;
  }

  private static String basic(String user, String password) {
    return "Authorization: Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private int status(HttpClient browser, String path) throws Exception {
    return browser.send(get(path), text()).statusCode();
  }

  private int postLoggedIn(String path) throws Exception {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    logIn(browser);
    return browser
        .send(
            HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.noBody()).build(),
            text())
        .statusCode();
  }

  private String logIn(String from, String user, String password) throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return RawHttp.send(
        from, port, RawHttp.get("/engine-rest/task/count", "Authorization: Basic " + basic));
  }

  private void logIn(HttpClient browser) throws Exception {
    logIn(browser, "ann");
  }

  private void logIn(HttpClient browser, String user) throws Exception {
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
            .matcher(browser.send(get("/login"), text()).body());
    assertThat(token.find()).isTrue();
    String form =
        "username="
            + user
            + "&password="
            + Callers.PASSWORD
            + "&_csrf="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    browser.send(
        HttpRequest.newBuilder(at("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        text());
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(at(path)).build();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private ResponseEntity<String> person(String person, String path) {
    return callers.personCalls(person, HttpMethod.GET, path, null);
  }
}
