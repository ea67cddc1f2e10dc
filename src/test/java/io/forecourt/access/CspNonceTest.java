package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
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
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ForecourtTest
class CspNonceTest {

  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

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
}
