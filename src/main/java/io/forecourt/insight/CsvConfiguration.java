package io.forecourt.insight;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Returns the tables of insight and the access log as CSV to callers that ask for {@code
 * format=csv}.
 */
@Configuration
class CsvConfiguration implements WebMvcConfigurer {

  private static final Pattern ASKS_FOR_CSV = Pattern.compile("(^|&)format=csv(&|$)");

  private static final Pattern TABLES = Pattern.compile("/api/(insight/.*|access-log)");

  private final ObjectMapper json;

  CsvConfiguration(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Looks only at the address, and only for tables: reading a request parameter would consume the
   * body of a form, and its signature could no longer be checked.
   */
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer choice) {
    choice.strategies(List.of(CsvConfiguration::byAddress, new HeaderContentNegotiationStrategy()));
  }

  private static List<MediaType> byAddress(NativeWebRequest request) {
    HttpServletRequest call = request.getNativeRequest(HttpServletRequest.class);
    boolean csv =
        call != null
            && TABLES.matcher(call.getRequestURI()).matches()
            && ASKS_FOR_CSV.matcher(String.valueOf(call.getQueryString())).find();
    return csv
        ? List.of(CsvHttpMessageConverter.CSV)
        : ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
  }

  /** Adds CSV last, so that JSON stays the default. */
  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.add(new CsvHttpMessageConverter(json));
  }
}
