package io.forecourt.understanding.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.understanding.FactRecorder;
import io.forecourt.understanding.MessageUnclear;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ForecourtTest
class LlmFallbackTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final String WORDS = "hovering near 410 in installments suits us";
  private static final String ANSWER =
      """
      {"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant",
       "content":"{\\"budget\\":{\\"monthlyMax\\":410}}"}}]}
      """;

  @Autowired private Showroom showroom;
  @Autowired private FactRecorder facts;
  @Autowired private ObjectMapper json;

  private final WireMockServer endpoint =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
  private LlmFallback fallback;

  @BeforeEach
  void connect() {
    endpoint.start();
    fallback =
        new LlmFallback(
            new LlmSettings(endpoint.baseUrl() + "/v1", "k", "small", Duration.ofSeconds(1)),
            json,
            facts);
  }

  @AfterEach
  void disconnect() {
    fallback.stop();
    endpoint.stop();
  }

  @Test
  void shouldFillWhatStaysOpenHalfSure() {
    UUID id = showroom.receive(aLead());
    endpoint.stubFor(post(anyUrl()).willReturn(okJson(ANSWER)));

    fallback.readAgain(new MessageUnclear(id, WORDS, TODAY));

    await()
        .untilAsserted(
            () ->
                assertThat(showroom.lead(id).at("/facts/budget/monthlyMax").asInt())
                    .isEqualTo(410));
    assertThat(showroom.lead(id).at("/factSources/budget/sure").asBoolean()).isFalse();
  }

  @Test
  void shouldNotTouchWhatTheBuyerSaid() {
    UUID id = showroom.receive(aLead());
    showroom.write(id, "no more than 300 a month");
    endpoint.stubFor(post(anyUrl()).willReturn(okJson(ANSWER)));

    fallback.readAgain(new MessageUnclear(id, WORDS, TODAY));

    await().untilAsserted(() -> endpoint.verify(postRequestedFor(anyUrl())));
    fallback.stop();
    assertThat(showroom.lead(id).at("/facts/budget/monthlyMax").asInt()).isEqualTo(300);
  }

  @Test
  void shouldHoldNobodyUpWhenItStalls() {
    UUID id = showroom.receive(aLead());
    endpoint.stubFor(post(anyUrl()).willReturn(okJson(ANSWER).withFixedDelay(60_000)));
    long start = System.nanoTime();

    for (int i = 0; i < 500; i++) {
      fallback.readAgain(new MessageUnclear(id, WORDS, TODAY));
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    JsonNode heard = showroom.write(id, "no more than 300 a month");
    assertThat(heard.at("/facts/budget/monthlyMax").asInt()).isEqualTo(300);
  }
}
