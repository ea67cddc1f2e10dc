package io.forecourt.messaging.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.forecourt.lead.Channel;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

/** What Twilio is asked before a message is sent again. */
class TwilioTransportTest {

  private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

  @RegisterExtension
  private static final WireMockExtension TWILIO =
      WireMockExtension.newInstance()
          .options(options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  @Test
  void shouldFindTheMessageWhoseAnswerWasLost() {
    twilioHas(
        okJson(
            """
            {"messages":[{"sid":"SM1","body":"Another one."},
              {"sid":"SM2","body":"The Camry is $28,995.","status":"undelivered"},
              {"sid":"SM3","body":"The Camry is $28,995.","status":"sent"},
              {"sid":"SM4","body":"The Camry is $28,995."}],"page":0}"""));

    assertThat(transport().findSent(text("The Camry is $28,995."))).containsExactly("SM3", "SM4");
    assertThat(transport().findSent(text("The Camry is gone."))).isEmpty();
  }

  @Test
  void shouldSendAgainWhereTwilioCannotTell() {
    twilioHas(aResponse().withStatus(404));
    assertThat(transport().findSent(text("The Camry is $28,995."))).isEmpty();

    twilioHas(okJson("{}"));
    assertThat(transport().findSent(text("The Camry is $28,995."))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 503})
  void shouldAskLaterWhereTwilioFails(int status) {
    twilioHas(aResponse().withStatus(status));

    assertThatThrownBy(() -> transport().findSent(text("The Camry is $28,995.")))
        .isInstanceOf(RuntimeException.class);
  }

  private static void twilioHas(ResponseDefinitionBuilder answer) {
    TWILIO.stubFor(
        get(urlPathEqualTo("/2010-04-01/Accounts/AC0123/Messages.json"))
            .withQueryParam("To", equalTo("+15155550201"))
            .withQueryParam("DateSent>", equalTo("2026-03-10"))
            .willReturn(answer));
  }

  private static TwilioTransport transport() {
    return new TwilioTransport(
        new TwilioProperties(URI.create(TWILIO.baseUrl()), "AC0123", "12345", Map.of()),
        new PublicUrl(""),
        Clock.fixed(NOON, ZoneOffset.UTC),
        RestClient.builder());
  }

  private static QueuedMessage text(String words) {
    return new QueuedMessage(
        1,
        UUID.randomUUID(),
        UUID.randomUUID(),
        "riverside",
        Channel.TEXT,
        "+15155550201",
        Optional.empty(),
        words,
        Optional.empty(),
        UUID.randomUUID());
  }
}
