package io.forecourt.feed;

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

/** A list of records in JSON, alone or in an object, or one record a line. */
final class JsonFile {

  /** Fields of an object that stands for a value: a price with its currency, a photo. */
  private static final List<String> VALUES = List.of("value", "amount", "url", "href", "name");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<DataRecord> records = new ArrayList<>();
  private final List<LineNote> unreadable = new ArrayList<>();
  private final Set<String> headers = new LinkedHashSet<>();

  private final DataFile.Shape shape;

  private JsonFile(DataFile.Shape shape) {
    this.shape = shape;
  }

  static DataFile read(String text, DataFile.Shape shape) {
    JsonFile file = new JsonFile(shape);
    if (isOneALine(text)) {
      file.addLines(text.lines().toList());
    } else {
      file.addList(parse(text));
    }
    return new DataFile(file.records, file.unreadable, file.headers);
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
        shape.lists().stream().map(root::path).filter(JsonNode::isArray).findFirst().orElse(root);
    if (list.isObject()) {
      add(1, list);
      return;
    }
    for (int index = 0; index < list.size(); index++) {
      add(index + 1L, list.get(index));
    }
  }

  private void add(long line, JsonNode record) {
    if (!record.isObject()) {
      unreadable.add(new LineNote(line, "This is no record, but " + record + "."));
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    record.properties().stream()
        .filter(field -> !isRows(field))
        .forEach(field -> put(cells, field.getKey(), field.getValue()));
    JsonNode rows = record.path(shape.rows());
    if (!rows.isArray() || rows.isEmpty()) {
      add(line, cells);
      return;
    }
    for (JsonNode row : rows) {
      Map<String, String> joined = new LinkedHashMap<>(cells);
      put(joined, shape.row(), row);
      add(line, joined);
    }
  }

  private void add(long line, Map<String, String> cells) {
    headers.addAll(cells.keySet());
    records.add(new DataRecord(line, cells));
  }

  private boolean isRows(Map.Entry<String, JsonNode> field) {
    return field.getKey().equals(shape.rows()) && field.getValue().isArray();
  }

  /** An object that stands for no value is a group of fields: "address" with its "city". */
  private static void put(Map<String, String> cells, String name, JsonNode value) {
    if (value.isObject() && VALUES.stream().noneMatch(value::has)) {
      value
          .properties()
          .forEach(field -> put(cells, name + "." + field.getKey(), field.getValue()));
    } else {
      cells.put(name, text(value));
    }
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
      throw new FileRefused(
          "The file is not valid JSON at line %d: %s"
              .formatted(e.getLocation().getLineNr(), e.getOriginalMessage()));
    }
  }

  private static FileRefused truncated() {
    return new FileRefused("The JSON ends too early, so the rest is missing. Send it again.");
  }
}
