package io.forecourt.capture.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class SiteVerifyTest {

  private final WireMockServer provider =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

  private VisitorCheck check;

  @BeforeEach
  void start() {
    provider.start();
    CaptchaProperties captcha =
        new CaptchaProperties(
            URI.create(provider.baseUrl() + "/siteverify"),
            "secret",
            "site",
            "https://js.hcaptcha.com/1/api.js",
            "h-captcha",
            "h-captcha-response");
    check = new VisitorChecks().visitorCheck(captcha, RestClient.builder());
    provider.stubFor(post("/siteverify").atPriority(5).willReturn(okJson("{\"success\":false}")));
    provider.stubFor(
        post("/siteverify")
            .atPriority(1)
            .withFormParam("secret", equalTo("secret"))
            .withFormParam("response", equalTo("good"))
            .withFormParam("remoteip", equalTo("203.0.113.7"))
            .willReturn(okJson("{\"success\":true,\"hostname\":\"dealer.example\"}")));
  }

  @AfterEach
  void stop() {
    provider.stop();
  }

  @Test
  void shouldLetAPersonPass() {
    assertThat(check.passes("good", "203.0.113.7")).isTrue();
  }

  @Test
  void shouldStopARobot() {
    assertThat(check.passes("bad", "203.0.113.7")).isFalse();
    assertThat(check.passes(null, "203.0.113.7")).isFalse();
    assertThat(check.passes(" ", "203.0.113.7")).isFalse();
  }

  @Test
  void shouldLoseNoLeadWhileTheProviderIsDown() {
    provider.resetAll();
    provider.stubFor(post("/siteverify").willReturn(aResponse().withStatus(503)));

    assertThat(check.passes("good", "203.0.113.7")).isTrue();
  }

  @Test
  void shouldLetEverybodyPassWithoutAProvider() {
    CaptchaProperties none = new CaptchaProperties(null, "", "", "", "", "");

    assertThat(new VisitorChecks().visitorCheck(none, RestClient.builder()).passes(null, "x"))
        .isTrue();
  }
}
