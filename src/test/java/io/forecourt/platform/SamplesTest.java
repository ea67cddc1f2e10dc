package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of operation name files, ports, paths and settings that exist. */
class SamplesTest {

  private static final Path PROXY = Path.of("samples/proxy");
  private static final String UNIT = "samples/systemd/forecourt.service";

  @Test
  void shouldForwardTheClientAndTheSchemeByNginx() throws IOException {
    String conf = Files.readString(PROXY.resolve("nginx.conf"));

    assertThat(SampleFiles.pairs(conf, "proxy_set_header\\s+(\\S+)\\s+(\\S+);"))
        .containsEntry("Host", "$host")
        .containsEntry("X-Forwarded-For", "$proxy_add_x_forwarded_for")
        .containsEntry("X-Forwarded-Proto", "$scheme");
    assertThat(conf).contains("return 301 https://$host$request_uri;", "client_max_body_size 20m;");
    assertThat(count(conf, '{')).isEqualTo(count(conf, '}'));
  }

  @Test
  void shouldForwardTheClientAndTheSchemeByCaddy() throws IOException {
    String conf = Files.readString(PROXY.resolve("Caddyfile"));

    assertThat(SampleFiles.pairs(conf, "header_up\\s+(\\S+)\\s+(\\S+)"))
        .containsEntry("Host", "{host}")
        .containsEntry("X-Forwarded-For", "{remote_host}")
        .containsEntry("X-Forwarded-Proto", "{scheme}");
    assertThat(conf).contains("reverse_proxy 127.0.0.1:8080", "max_size 20MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples/docker/forecourt.env", "samples/systemd/forecourt.env"})
  void shouldNameSettingsThatExistAndNoSecrets(String file) throws IOException {
    Map<String, String> settings =
        SampleFiles.pairs(Files.readString(Path.of(file)), "(?m)^#?([A-Z_]+)=(.*)$");

    assertThat(settings).isNotEmpty();
    settings.keySet().forEach(SampleFiles::assertKnown);
    settings.forEach(
        (name, value) -> {
          if (name.matches(".*(PASSWORD|KEY|TOKEN|SECRET).*")) {
            assertThat(value).as(name).isEmpty();
          }
        });
  }

  @Test
  void shouldHardenTheService() throws Exception {
    String unit = Files.readString(Path.of(UNIT));

    assertThat(SampleFiles.pairs(unit, "(?m)^(\\w+)=(.*)$"))
        .containsEntry("NoNewPrivileges", "yes")
        .containsEntry("ProtectSystem", "strict")
        .containsEntry("StateDirectory", "forecourt")
        .containsEntry("Environment", "FORECOURT_DATADIR=" + SampleFiles.DATA)
        .containsEntry("Restart", "always")
        .containsEntry("KillMode", "mixed")
        .containsKeys("TimeoutStopSec", "CapabilityBoundingSet", "SystemCallFilter");
    assertThat(unit).contains("User=forecourt").contains("-jar /opt/forecourt/forecourt.jar");

    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")));
    Process verify =
        new ProcessBuilder("systemd-analyze", "verify", UNIT).redirectErrorStream(true).start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // A machine without Java at that place may still check the rest.
    assertThat(said.lines().filter(line -> !line.contains("/usr/bin/java"))).isEmpty();
  }

  @Test
  void shouldProbeWhatTheApplicationAnswers() throws IOException {
    String docs = Files.readString(Path.of("docs/operations.md"));
    String block = docs.substring(docs.indexOf("```yaml") + 7);
    JsonNode container =
        SampleFiles.yaml(block.substring(0, block.indexOf("```"))).at("/containers/0");

    assertThat(container.at("/readinessProbe/httpGet/path").asText())
        .isEqualTo(SampleFiles.READINESS);
    for (String probe : List.of("startupProbe", "livenessProbe")) {
      assertThat(container.at("/" + probe + "/httpGet/path").asText())
          .isEqualTo("/actuator/health/liveness");
    }
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      assertThat(container.at("/" + probe + "/httpGet/port").asText())
          .isEqualTo(SampleFiles.port());
    }
  }

  @Test
  void shouldNameSamplesThatExist() throws IOException {
    List<Path> named = new ArrayList<>();
    for (String file :
        List.of("Dockerfile", "compose.yaml", UNIT, "docs/operations.md", "docs/upgrade.md")) {
      Pattern.compile("samples/[\\w./-]*\\w")
          .matcher(Files.readString(Path.of(file)))
          .results()
          .forEach(found -> named.add(Path.of(found.group())));
    }

    assertThat(named)
        .contains(Path.of(UNIT), Path.of("samples/docker/forecourt.env"))
        .allSatisfy(sample -> assertThat(sample).exists());
  }

  private static long count(String text, char sign) {
    return text.chars().filter(each -> each == sign).count();
  }
}
