package io.forecourt.inventory.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A list of vehicles in JSON, alone or in an object, or one vehicle a line. */
final class JsonFile {

  private static final List<String> LISTS =
      List.of("vehicles", "items", "inventory", "listings", "data", "results");

  /** Fields of an object that stands for a value: a price with its currency, a photo. */
  private static final List<String> VALUES = List.of("value", "amount", "url", "href", "name");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<FeedRecord> records = new ArrayList<>();
  private final List<LineNote> unreadable = new ArrayList<>();
  private final Set<String> headers = new LinkedHashSet<>();

  private JsonFile() {}

  static FeedFile read(String text) {
    JsonFile file = new JsonFile();
    if (isOneALine(text)) {
      file.addLines(text.lines().toList());
    } else {
      file.addList(parse(text));
    }
    return file.records.isEmpty() && file.unreadable.isEmpty()
        ? new FeedFile(List.of(), List.of(), Set.of())
        : FeedFile.of(file.records, file.unreadable, file.headers);
  }

  private static boolean isOneALine(String text) {
    List<String> first = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    return text.startsWith("{") && first.size() > 1 && first.get(0).strip().endsWith("}");
  }

  private void addLines(List<String> lines) {
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      if (line.isBlank()) {
        continue;
      }
      try {
        add(index + 1L, JSON.readTree(line));
      } catch (JsonProcessingException e) {
        if (index == lines.size() - 1) {
          throw truncated();
        }
        unreadable.add(new LineNote(index + 1L, "The line is not valid JSON."));
      }
    }
  }

  private void addList(JsonNode root) {
    JsonNode list =
        LISTS.stream().map(root::path).filter(JsonNode::isArray).findFirst().orElse(root);
    if (list.isObject()) {
      add(1, list);
      return;
    }
    for (int index = 0; index < list.size(); index++) {
      add(index + 1L, list.get(index));
    }
  }

  private void add(long line, JsonNode vehicle) {
    if (!vehicle.isObject()) {
      unreadable.add(new LineNote(line, "This is no vehicle, but " + vehicle + "."));
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    vehicle.properties().forEach(field -> cells.put(field.getKey(), text(field.getValue())));
    headers.addAll(cells.keySet());
    records.add(FeedRecord.of(line, cells));
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonFile::text)
          .filter(text -> !text.isBlank())
          .collect(Collectors.joining("|"));
    }
    if (value.isObject()) {
      return VALUES.stream()
          .map(value::get)
          .flatMap(found -> Optional.ofNullable(found).stream())
          .findFirst()
          .map(JsonFile::text)
          .orElse("");
    }
    if (value.isNull()) {
      return "";
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      // The parser has more than one exception for it.
      if (e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
        throw truncated();
      }
      throw new FeedRefused(
          "The file is not valid JSON at line %d: %s"
              .formatted(e.getLocation().getLineNr(), e.getOriginalMessage()));
    }
  }

  private static FeedRefused truncated() {
    return new FeedRefused("The JSON ends too early, so the rest is missing. Send it again.");
  }
}
