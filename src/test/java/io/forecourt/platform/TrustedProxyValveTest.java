package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.RawHttp;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** A real Tomcat behind a proxy at one address, and called by anyone at another. */
class TrustedProxyValveTest {

  private static WebServer server;

  @BeforeAll
  static void start() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    new WebServerSettings(List.of(RawHttp.ELSEWHERE, "10.0.0.0/8"), "https://leads.example.com", "")
        .customize(factory);
    // As Spring Boot has it.
    factory.addContextCustomizers(context -> context.setUseRelativeRedirects(false));
    server = factory.getWebServer(new ServletRegistrationBean<>(new Mirror(), "/*"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void shouldTakeTheClientAndTheSchemeFromATrustedProxy() throws IOException {
    String answer =
        ask(RawHttp.ELSEWHERE, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https");

    assertThat(answer).contains("203.0.113.7 https true").contains("Secure");
  }

  @Test
  void shouldBelieveNobodyElse() throws IOException {
    String answer = ask(RawHttp.HERE, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https");

    assertThat(answer).contains("127.0.0.1 http false");
  }

  @Test
  void shouldRedirectToHttps() throws IOException {
    assertThat(
            RawHttp.send(
                RawHttp.ELSEWHERE,
                server.getPort(),
                RawHttp.get("/redirect", "X-Forwarded-Proto: https")
                    .replace("Host: localhost", "Host: leads.example.com")))
        .contains("Location: https://leads.example.com/login");
  }

  @Test
  void shouldForgetTheClientWithTheRequest() throws IOException {
    ask(RawHttp.ELSEWHERE, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https");

    assertThat(ask(RawHttp.ELSEWHERE)).contains("127.0.0.2 http false");
  }

  /** A client can write whatever it likes; the proxy adds the client's true address at the end. */
  @ParameterizedTest
  @CsvSource({
    "'198.51.100.1, 203.0.113.7', 203.0.113.7",
    "'198.51.100.1, 203.0.113.7, 10.1.2.3', 203.0.113.7",
    "203.0.113.7:4711, 203.0.113.7",
    "2001:db8::1, 2001:db8::1",
    "'203.0.113.7, <script>', 127.0.0.2",
    "'', 127.0.0.2"
  })
  void shouldFindTheLastAddressThatNoTrustedProxyHas(String forwardedFor, String client) {
    assertThat(
            new TrustedProxies(List.of(RawHttp.ELSEWHERE, "10.0.0.0/8"))
                .client(RawHttp.ELSEWHERE, forwardedFor))
        .isEqualTo(client);
  }

  private static String ask(String from, String... headers) throws IOException {
    return RawHttp.send(from, server.getPort(), RawHttp.get("/", headers));
  }

  private static final class Mirror extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession();
      if (request.getRequestURI().equals("/redirect")) {
        response.sendRedirect("/login");
        return;
      }
      response
          .getWriter()
          .write(request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure());
    }
  }
}
