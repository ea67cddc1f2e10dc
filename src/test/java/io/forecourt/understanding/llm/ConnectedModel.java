package io.forecourt.understanding.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** No language model, until a test connects one that answers what it likes. */
@TestComponent
@Primary
public class ConnectedModel implements ReplyModel {

  private final ObjectMapper json;
  private final WireMockServer endpoint =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Optional<ReplyModel> model = Optional.empty();

  ConnectedModel(ObjectMapper json) {
    this.json = json;
  }

  public void connect(Use use, Duration timeout) {
    asked.set(0);
    endpoint.start();
    model =
        Optional.of(
            new OpenAiReplyModel(
                new LlmSettings(endpoint.baseUrl() + "/v1", "k", "small", timeout, use), json));
  }

  public void disconnect() {
    model = Optional.empty();
    endpoint.stop();
    endpoint.resetAll();
  }

  /** Writes a text that rests on all facts of the sheet that tests use. */
  public void writes(String text) {
    says(
        json.valueToTree(
                Map.of(
                    "known",
                    true,
                    "text",
                    text,
                    "facts",
                    List.of("unit.name", "unit.engine", "unit.miles", "unit.seats")))
            .toString());
  }

  /** Answers with these words, whatever they are. */
  public void says(String content) {
    Map<String, Object> choice =
        Map.of(
            "index",
            0,
            "finish_reason",
            "stop",
            "message",
            Map.of("role", "assistant", "content", content));
    responds(
        okJson(
            json.valueToTree(
                    Map.of(
                        "id", "1",
                        "object", "chat.completion",
                        "model", "small",
                        "choices", List.of(choice)))
                .toString()));
  }

  public void responds(ResponseDefinitionBuilder response) {
    endpoint.stubFor(post(anyUrl()).willReturn(response));
  }

  /** Returns how often it was asked since it was connected, answered or not. */
  public int asked() {
    return asked.get();
  }

  /** Returns what the model was sent, oldest first. */
  public List<String> requests() {
    return endpoint.getAllServeEvents().stream()
        .map(event -> event.getRequest().getBodyAsString())
        .toList();
  }

  @Override
  public Use use() {
    return model.map(ReplyModel::use).orElse(Use.OFF);
  }

  @Override
  public Duration timeout() {
    return model.map(ReplyModel::timeout).orElse(Duration.ZERO);
  }

  @Override
  public Optional<Written> write(String task, String sheet) {
    asked.incrementAndGet();
    return model.orElseThrow().write(task, sheet);
  }
}
