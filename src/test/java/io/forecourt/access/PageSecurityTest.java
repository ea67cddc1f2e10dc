package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Pages that are public, pages that stay closed, and the headers and nonces they carry. */
@ForecourtTest
class PageSecurityTest {

  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

  @Autowired private Callers callers;
  @Autowired private Showroom showroom;
  @Autowired private IdentityService identities;
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

  private void logIn(HttpClient browser) throws Exception {
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
            .matcher(browser.send(get("/login"), text()).body());
    assertThat(token.find()).isTrue();
    String form =
        "username=ann&password="
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
