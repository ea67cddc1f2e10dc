package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies, sends forms and follows no redirects. */
class WebSession {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final int port;

  WebSession(int port) {
    this.port = port;
  }

  HttpResponse<String> logIn(String user, String password) throws Exception {
    return submit("/login", Map.of("username", user, "password", password));
  }

  HttpResponse<String> logIn(String user) throws Exception {
    return logIn(user, Callers.PASSWORD);
  }

  /** Sends a call of the web apps with the token that they ask for. */
  HttpResponse<String> calls(HttpRequest.Builder request) throws Exception {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .findFirst()
        .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    return send(request);
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)));
  }

  int status(String path) throws Exception {
    return get(path).statusCode();
  }

  /** Opens the page, fills in its form, and sends it with the token of the page. */
  HttpResponse<String> submit(String page, Map<String, String> fields) throws Exception {
    Matcher token = CSRF.matcher(get(page).body());
    assertThat(token.find()).as("a form on %s", page).isTrue();
    String form =
        fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"))
            + "&_csrf="
            + encode(token.group(1));
    return send(
        HttpRequest.newBuilder(at(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Where an answer sends the browser. */
  static String target(HttpResponse<?> answer) {
    return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
