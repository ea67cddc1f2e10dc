package io.forecourt.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.annotation.Configuration;
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
class CsvAnswers implements WebMvcConfigurer {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final Pattern ASKS_FOR_CSV = Pattern.compile("(^|&)format=csv(&|$)");

  private final ObjectMapper json;

  CsvAnswers(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Only here, and by the address alone: to ask a request for a parameter reads the body of a form,
   * and a signature of it could not be checked any more.
   */
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer choice) {
    choice.strategies(List.of(CsvAnswers::byAddress, new HeaderContentNegotiationStrategy()));
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

    private final ObjectMapper json;

    Tables(ObjectMapper json) {
      super(CSV);
      this.json = json;
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
      throw new HttpMessageNotReadableException("Tables only leave.", message);
    }

    @Override
    protected void writeInternal(Collection<?> rows, HttpOutputMessage answer) throws IOException {
      answer.getHeaders().set("Content-Disposition", "attachment; filename=\"forecourt.csv\"");
      List<String> columns = rows.stream().findFirst().map(this::columns).orElse(List.of());
      try (CSVPrinter out =
          new CSVPrinter(
              new OutputStreamWriter(answer.getBody(), StandardCharsets.UTF_8),
              CSVFormat.RFC4180)) {
        out.printRecord(columns);
        for (Object row : rows) {
          JsonNode line = json.valueToTree(row);
          out.printRecord(columns.stream().map(column -> cell(line.get(column))).toList());
        }
      }
    }

    /** All of them, also those that are empty in the first row. */
    private List<String> columns(Object row) {
      return json
          .getSerializationConfig()
          .introspect(json.constructType(row.getClass()))
          .findProperties()
          .stream()
          .map(BeanPropertyDefinition::getName)
          .toList();
    }

    private static String cell(JsonNode value) {
      if (value == null || value.isNull()) {
        return "";
      }
      String text = value.asText();
      return value.isTextual() && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
  }
}
