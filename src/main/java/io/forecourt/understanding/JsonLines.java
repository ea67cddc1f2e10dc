package io.forecourt.understanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads messages that are given as lines of JSON, and answers with a line of JSON each. */
final class JsonLines {

  private final ObjectMapper json = json();
  private final MessageReader reader;

  JsonLines(MessageReader reader) {
    this.reader = reader;
  }

  /** Returns a mapper that writes amounts in digits, days as dates, and omits missing values. */
  static ObjectMapper json() {
    return JsonMapper.builder()
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .build();
  }

  /** Returns the facts and signals of a line; for a bad line, an {@code error}. */
  String answer(String line) throws JsonProcessingException {
    ObjectNode answer = json.createObjectNode();
    ArrayNode signals = json.createArrayNode();
    try {
      JsonNode said = json.readTree(line);
      if (said.hasNonNull("id")) {
        answer.set("id", said.get("id"));
      }
      MessageReading understood = read(said);
      answer.setAll((ObjectNode) json.valueToTree(understood.facts()));
      understood.signals().forEach(signal -> signals.add(signal.name()));
    } catch (JsonProcessingException | RuntimeException e) {
      answer.put("error", String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    }
    answer.set("signals", signals);
    return json.writeValueAsString(answer);
  }

  /** Lets a failing reader fail, unlike for a store, so that the line gets an error. */
  private MessageReading read(JsonNode said) {
    if (!said.path("text").isTextual()) {
      throw new IllegalArgumentException("There is no text.");
    }
    MessageContext context =
        MessageContext.at(
            said.hasNonNull("now")
                ? OffsetDateTime.parse(said.get("now").asText())
                : OffsetDateTime.now(ZoneOffset.UTC),
            said.hasNonNull("asked")
                ? Optional.of(Question.valueOf(said.get("asked").asText()))
                : Optional.empty());
    return MessageReader.interpret(reader.encode(said.get("text").asText()), context);
  }
}
