package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The examples of proxies pass on what Forecourt reads, and do not pass on what a client claims.
 */
class ProxySamplesTest {

  private static final Path SAMPLES = Path.of("samples/proxy");

  @Test
  void shouldForwardTheClientAndTheSchemeByNginx() throws IOException {
    String conf = Files.readString(SAMPLES.resolve("nginx.conf"));

    assertThat(headers(conf, "proxy_set_header\\s+(\\S+)\\s+(\\S+);"))
        .containsEntry("Host", "$host")
        .containsEntry("X-Forwarded-For", "$proxy_add_x_forwarded_for")
        .containsEntry("X-Forwarded-Proto", "$scheme");
    assertThat(conf).contains("return 301 https://$host$request_uri;", "client_max_body_size 20m;");
    assertThat(count(conf, '{')).isEqualTo(count(conf, '}'));
  }

  @Test
  void shouldForwardTheClientAndTheSchemeByCaddy() throws IOException {
    String conf = Files.readString(SAMPLES.resolve("Caddyfile"));

    assertThat(headers(conf, "header_up\\s+(\\S+)\\s+(\\S+)"))
        .containsEntry("Host", "{host}")
        .containsEntry("X-Forwarded-For", "{remote_host}")
        .containsEntry("X-Forwarded-Proto", "{scheme}");
    assertThat(conf).contains("reverse_proxy 127.0.0.1:8080", "max_size 20MB");
  }

  private static Map<String, String> headers(String conf, String directive) {
    return Pattern.compile(directive)
        .matcher(conf)
        .results()
        .collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> found.group(2)));
  }

  private static long count(String text, char sign) {
    return text.chars().filter(each -> each == sign).count();
  }
}
