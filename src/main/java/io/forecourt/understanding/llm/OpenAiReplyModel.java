package io.forecourt.understanding.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** A model behind an endpoint that speaks the OpenAI chat interface; off without an address. */
@Component
@EnableConfigurationProperties(LlmSettings.class)
class OpenAiReplyModel implements ReplyModel {

  private static final int MOST_TOKENS = 400;

  private static final ResponseFormat SHAPE =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(
              JsonSchema.builder()
                  .name("reply")
                  .rootElement(
                      JsonObjectSchema.builder()
                          .addBooleanProperty("known")
                          .addStringProperty("text")
                          .addProperty(
                              "facts",
                              JsonArraySchema.builder()
                                  .items(JsonStringSchema.builder().build())
                                  .build())
                          .required("known", "text", "facts")
                          .build())
                  .build())
          .build();

  private final LlmSettings settings;
  private final ObjectMapper json;
  private final Optional<OpenAiChatModel> model;

  OpenAiReplyModel(LlmSettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
    this.model =
        Optional.ofNullable(settings.baseUrl())
            .filter(url -> !url.isBlank() && settings.replies() != Use.OFF)
            .map(url -> connect(url, settings));
  }

  private static OpenAiChatModel connect(String url, LlmSettings settings) {
    return OpenAiChatModel.builder()
        .baseUrl(url)
        .apiKey(settings.apiKey())
        .modelName(settings.model())
        .timeout(settings.timeout())
        .temperature(0.0)
        .maxTokens(MOST_TOKENS)
        .maxRetries(0)
        .build();
  }

  @Override
  public Use use() {
    return model.isPresent() ? settings.replies() : Use.OFF;
  }

  @Override
  public Duration timeout() {
    return settings.timeout();
  }

  @Override
  public Optional<Written> write(String task, String sheet) {
    ChatRequest request =
        ChatRequest.builder()
            .messages(SystemMessage.from(task), UserMessage.from(sheet))
            .responseFormat(SHAPE)
            .build();
    return parse(model.orElseThrow().chat(request).aiMessage().text());
  }

  private Optional<Written> parse(String answer) {
    try {
      JsonNode said = json.readTree(answer == null ? "" : answer);
      if (said == null || !said.path("known").isBoolean() || !said.path("text").isTextual()) {
        return Optional.empty();
      }
      List<String> facts = new ArrayList<>();
      said.path("facts").forEach(fact -> facts.add(fact.asText()));
      return Optional.of(
          new Written(said.get("known").asBoolean(), said.get("text").asText(), facts));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
