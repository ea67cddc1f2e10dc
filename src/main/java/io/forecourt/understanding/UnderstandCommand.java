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
import io.forecourt.understanding.classifier.SentenceClassifier;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code understand --in messages.jsonl --out facts.jsonl}: one line out for each line in, in the
 * same order; a bad line gets an {@code error} and stops nothing. Needs neither database nor
 * network.
 */
public final class UnderstandCommand {

  public static final String NAME = "understand";

  private final ObjectMapper json = json();
  private final MessageReader reader;

  UnderstandCommand(MessageReader reader) {
    this.reader = reader;
  }

  /** Amounts in plain digits, days as days, nothing for what was not said. */
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

  /**
   * @return exit status: 0, also when lines were bad; 2 when the files were not named
   */
  public static int run(String... arguments) throws IOException {
    List<String> words = Arrays.asList(arguments);
    Optional<Path> in = after(words, "--in");
    Optional<Path> out = after(words, "--out");
    if (in.isEmpty() || out.isEmpty()) {
      System.err.println("understand --in messages.jsonl --out facts.jsonl");
      return 2;
    }
    new UnderstandCommand(new MessageReader(new SentenceClassifier())).answer(in.get(), out.get());
    return 0;
  }

  void answer(Path in, Path out) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(in, StandardCharsets.UTF_8);
        BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        writer.write(json.writeValueAsString(answer(line)));
        writer.write('\n');
      }
    }
  }

  private ObjectNode answer(String line) {
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
    return answer;
  }

  /** A reader that fails makes an error of the line, so it is not caught as for a store. */
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

  private static Optional<Path> after(List<String> words, String name) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 >= words.size()
        ? Optional.empty()
        : Optional.of(Path.of(words.get(at + 1)));
  }
}
