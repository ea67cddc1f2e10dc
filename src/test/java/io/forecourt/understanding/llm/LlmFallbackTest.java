package io.forecourt.understanding.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadTables;
import io.forecourt.understanding.FactRecording;
import io.forecourt.understanding.MessageUnclear;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LlmFallbackTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final String WORDS = "hovering near 410 in installments suits us";
  private static final String ANSWER =
      """
      {"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant",
       "content":"{\\"budget\\":{\\"monthlyMax\\":410}}"}}]}
      """;

  private final UUID id = LeadTables.addLead(Optional.empty()).id();
  private final WireMockServer endpoint =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
  private LlmFallback fallback;

  @BeforeEach
  void connect() {
    endpoint.start();
    fallback =
        new LlmFallback(
            new LlmSettings(
                endpoint.baseUrl() + "/v1",
                "k",
                "small",
                Duration.ofSeconds(1),
                ReplyModel.Use.OFF),
            new ObjectMapper(),
            FactRecording.recorder());
  }

  @AfterEach
  void disconnect() {
    fallback.stop();
    endpoint.stop();
  }

  @Test
  void shouldFillWhatStaysOpenHalfSure() {
    endpoint.stubFor(post(anyUrl()).willReturn(okJson(ANSWER)));

    fallback.readAgain(new MessageUnclear(id, WORDS, TODAY));

    await().untilAsserted(() -> assertThat(monthlyMax()).isEqualByComparingTo("410"));
    assertThat(LeadTables.facts().sources(id).get(Fact.BUDGET).sure()).isFalse();
  }

  @Test
  void shouldNotTouchWhatTheBuyerSaid() {
    FactRecording.write(id, "no more than 300 a month");
    endpoint.stubFor(post(anyUrl()).willReturn(okJson(ANSWER)));

    fallback.readAgain(new MessageUnclear(id, WORDS, TODAY));

    await().untilAsserted(() -> endpoint.verify(postRequestedFor(anyUrl())));
    fallback.stop();
    assertThat(monthlyMax()).isEqualByComparingTo("300");
  }

  @Test
  void shouldHoldNobodyUpWhenItStalls() {
    endpoint.stubFor(post(anyUrl()).willReturn(okJson(ANSWER).withFixedDelay(60_000)));
    long start = System.nanoTime();

    for (int i = 0; i < 500; i++) {
      fallback.readAgain(new MessageUnclear(id, WORDS, TODAY));
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    FactRecording.write(id, "no more than 300 a month");
    assertThat(monthlyMax()).isEqualByComparingTo("300");
  }

  private BigDecimal monthlyMax() {
    return Optional.ofNullable(LeadTables.facts().findByLead(id).budget())
        .map(Facts.Budget::monthlyMax)
        .orElse(BigDecimal.ZERO);
  }
}
