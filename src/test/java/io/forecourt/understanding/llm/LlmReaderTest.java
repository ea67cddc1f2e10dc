package io.forecourt.understanding.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.forecourt.lead.Facts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LlmReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final WireMockServer ENDPOINT =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

  private final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private LlmReader reader;

  @BeforeAll
  static void start() {
    ENDPOINT.start();
  }

  @AfterAll
  static void stop() {
    ENDPOINT.stop();
  }

  @BeforeEach
  void connect() {
    ENDPOINT.resetAll();
    reader =
        new LlmReader(
            new LlmSettings(
                ENDPOINT.baseUrl() + "/v1",
                "k",
                "small",
                Duration.ofMillis(500),
                ReplyModel.Use.OFF),
            json);
  }

  @Test
  void shouldAskForTheShapeOfTheFactsAndTakeWhatTheMessageHolds() {
    answer("{\"budget\":{\"monthlyMax\":410},\"financing\":\"FINANCE\"}");

    Optional<Facts> facts = reader.read("anything that lands near 410 works on a note", TODAY);

    assertThat(facts)
        .hasValueSatisfying(
            read -> assertThat(read.budget().monthlyMax()).isEqualByComparingTo("410"));
    ENDPOINT.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(containing("json_schema"))
            .withRequestBody(containing("anything that lands near 410")));
  }

  @Test
  void shouldNotBelieveWhatTheMessageDoesNotHold() {
    answer(
        "{\"budget\":{\"monthlyMax\":999},\"vehicle\":{\"make\":\"Ferrari\",\"model\":\"Roma\"},"
            + "\"signals\":[\"OPT_OUT\"]}");

    assertThat(reader.read("whatever works", TODAY)).isEmpty();
  }

  @Test
  void shouldTakeNonsenseForNothing() {
    for (String nonsense :
        new String[] {
          "",
          "I'd be happy to help!",
          "[1,2]",
          "{\"budget\":\"a lot\"}",
          "{\"timeline\":{\"bucket\":\"SOON\"}}",
          "null"
        }) {
      answer(nonsense);

      assertThat(reader.read("whatever works", TODAY)).as(nonsense).isEmpty();
    }
  }

  @Test
  void shouldNotWaitForLongAndNotHideWhatBroke() {
    ENDPOINT.stubFor(post(anyUrl()).willReturn(okJson("{}").withFixedDelay(5_000)));
    long start = System.nanoTime();

    assertThatThrownBy(() -> reader.read("whatever works", TODAY))
        .isInstanceOf(RuntimeException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));

    ENDPOINT.stubFor(
        post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertThatThrownBy(() -> reader.read("whatever works", TODAY))
        .isInstanceOf(RuntimeException.class);

    ENDPOINT.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
    assertThatThrownBy(() -> reader.read("whatever works", TODAY))
        .isInstanceOf(RuntimeException.class);
  }

  private void answer(String content) {
    ENDPOINT.stubFor(
        post(anyUrl())
            .willReturn(
                okJson(
                    json.createObjectNode()
                        .put("id", "1")
                        .put("object", "chat.completion")
                        .put("model", "small")
                        .set(
                            "choices",
                            json.createArrayNode()
                                .add(
                                    json.createObjectNode()
                                        .put("index", 0)
                                        .put("finish_reason", "stop")
                                        .set(
                                            "message",
                                            json.createObjectNode()
                                                .put("role", "assistant")
                                                .put("content", content))))
                        .toString())));
  }
}
