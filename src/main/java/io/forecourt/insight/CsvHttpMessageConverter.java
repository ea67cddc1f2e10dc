package io.forecourt.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every table can leave as CSV, with {@code format=csv}. */
@Configuration
class CsvHttpMessageConverter implements WebMvcConfigurer {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final Pattern ASKS_FOR_CSV = Pattern.compile("(^|&)format=csv(&|$)");

  private final ObjectMapper json;

  CsvHttpMessageConverter(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Only here, and by the address alone: to ask a request for a parameter reads the body of a form,
   * and a signature of it could not be checked any more.
   */
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer choice) {
    choice.strategies(
        List.of(CsvHttpMessageConverter::byAddress, new HeaderContentNegotiationStrategy()));
  }

  private static List<MediaType> byAddress(NativeWebRequest request) {
    HttpServletRequest call = request.getNativeRequest(HttpServletRequest.class);
    boolean csv =
        call != null
            && call.getRequestURI().startsWith("/api/insight/")
            && ASKS_FOR_CSV.matcher(String.valueOf(call.getQueryString())).find();
    return csv ? List.of(CSV) : ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
  }

  /** At the end: JSON is what those get who name nothing. */
  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.add(new Tables(json));
  }

  /** One line for each row; the columns are the fields as JSON names them. */
  private static final class Tables extends AbstractHttpMessageConverter<Collection<?>> {

    /** What a spreadsheet would take for a formula: a buyer's name is never one. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final TypeReference<Map<String, JsonNode>> LINE = new TypeReference<>() {};

    private final ObjectMapper json;

    /** Empty cells have their column too. */
    Tables(ObjectMapper json) {
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
              new OutputStreamWriter(answer.getBody(), StandardCharsets.UTF_8),
              CSVFormat.RFC4180)) {
        out.printRecord(lines.isEmpty() ? List.of() : lines.get(0).keySet());
        for (Map<String, JsonNode> line : lines) {
          out.printRecord(line.values().stream().map(Tables::cell).toList());
        }
      }
    }

    private static String cell(JsonNode value) {
      String text = value.asText("");
      return value.isTextual() && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
  }
}
