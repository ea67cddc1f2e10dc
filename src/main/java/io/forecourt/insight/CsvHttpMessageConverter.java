package io.forecourt.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a list as CSV: one line for each row, one column for each JSON field. */
final class CsvHttpMessageConverter extends AbstractHttpMessageConverter<Collection<?>> {

  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /**
   * Text that a spreadsheet would run as a formula; it is escaped, because buyers type names. Some
   * read a full-width sign as the plain one, and skip signs that take no room.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^[\\p{Cf}\\s]*+[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}].*|^[\\t\\r].*",
          Pattern.DOTALL);

  private static final TypeReference<Map<String, JsonNode>> LINE = new TypeReference<>() {};

  private final ObjectMapper json;

  /** Includes null fields, so that each row has all columns. */
  CsvHttpMessageConverter(ObjectMapper json) {
    super(CSV);
    this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Collection.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, MediaType mediaType) {
    return false;
  }

  @Override
  protected Collection<?> readInternal(
      Class<? extends Collection<?>> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("This endpoint only returns CSV.", message);
  }

  @Override
  protected void writeInternal(Collection<?> rows, HttpOutputMessage answer) throws IOException {
    answer
        .getHeaders()
        .setContentDisposition(ContentDisposition.attachment().filename("forecourt.csv").build());
    List<Map<String, JsonNode>> lines =
        rows.stream().map(row -> json.convertValue(row, LINE)).toList();
    try (CSVPrinter out =
        new CSVPrinter(
            new OutputStreamWriter(answer.getBody(), StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
      out.printRecord(lines.isEmpty() ? List.of() : lines.get(0).keySet());
      for (Map<String, JsonNode> line : lines) {
        out.printRecord(line.values().stream().map(CsvHttpMessageConverter::cell).toList());
      }
    }
  }

  private static String cell(JsonNode value) {
    String text = value.asText("");
    return value.isTextual() && FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
