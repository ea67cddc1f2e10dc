package io.forecourt.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * Sites that may embed the chat window of a store; no other site can read its messages.
 *
 * @param origins by store, such as {@code https://www.dealer.example}
 */
@ConfigurationProperties("forecourt.chat")
record ChatOrigins(@DefaultValue Map<String, List<String>> origins)
    implements CorsConfigurationSource {

  private static final Pattern CHAT = Pattern.compile("^/api/chat/([^/]+)(/.*)?$");
  private static final Duration REMEMBERED = Duration.ofHours(1);

  /** Null where a call has nothing to do with the chat: then no site may make it. */
  @Override
  public CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
    Matcher chat = CHAT.matcher(request.getRequestURI());
    if (!chat.matches()) {
      return null;
    }
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(origins.getOrDefault(chat.group(1), List.of()));
    allowed.setAllowedMethods(List.of("GET", "POST"));
    allowed.setAllowedHeaders(List.of("Content-Type", "X-Chat-Token"));
    allowed.setMaxAge(REMEMBERED);
    return allowed;
  }
}
