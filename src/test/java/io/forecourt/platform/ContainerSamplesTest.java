package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The image and the composition: their paths, ports and settings exist, and no secret is in them.
 */
class ContainerSamplesTest {

  @Test
  void shouldRunTheImageAsAUserWithoutRights() throws IOException {
    Map<String, String> image = SampleFiles.dockerfile();

    assertThat(image.keySet())
        .isSubsetOf(
            "FROM",
            "RUN",
            "WORKDIR",
            "COPY",
            "ENV",
            "VOLUME",
            "USER",
            "EXPOSE",
            "HEALTHCHECK",
            "ENTRYPOINT");
    assertThat(image.get("USER")).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
    assertThat(image.get("ENV")).isEqualTo("FORECOURT_DATADIR=" + SampleFiles.DATA);
    assertThat(image.get("VOLUME")).isEqualTo(SampleFiles.DATA);
    assertThat(image.get("EXPOSE")).isEqualTo(SampleFiles.port());
    assertThat(image.get("COPY")).isEqualTo("target/forecourt.jar forecourt.jar");
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>forecourt</finalName>");
    assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("!target/forecourt.jar");
    assertThat(SampleFiles.words(image.get("ENTRYPOINT"))).endsWith("-jar", "forecourt.jar");
  }

  @ParameterizedTest
  @CsvSource({"200, 0", "503, 1"})
  void shouldCallTheContainerHealthyWhileTheNodeIsReady(int answer, int exit) throws Exception {
    HttpServer node =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext(
        SampleFiles.READINESS,
        call -> {
          call.sendResponseHeaders(answer, -1);
          call.close();
        });
    node.start();
    try {
      String check = SampleFiles.dockerfile().get("HEALTHCHECK");
      ProcessBuilder shell =
          new ProcessBuilder(
              SampleFiles.words(check.substring(check.indexOf("CMD ") + "CMD ".length())));
      shell.environment().put("SERVER_PORT", String.valueOf(node.getAddress().getPort()));

      assertThat(shell.start().waitFor()).isEqualTo(exit);
    } finally {
      node.stop(0);
    }
  }

  @Test
  void shouldComposeForecourtWithADatabaseAndWithoutSecrets() throws IOException {
    JsonNode services = SampleFiles.yaml(Files.readString(Path.of("compose.yaml"))).get("services");
    JsonNode forecourt = services.get("forecourt");

    assertThat(forecourt.at("/build").asText()).isEqualTo(".");
    assertThat(forecourt.at("/ports/0").asText())
        .isEqualTo("127.0.0.1:%s:%1$s".formatted(SampleFiles.port()));
    assertThat(forecourt.at("/volumes/0").asText()).isEqualTo("data:" + SampleFiles.DATA);
    assertThat(forecourt.at("/init").asBoolean()).isTrue();
    assertThat(forecourt.at("/depends_on/postgres/condition").asText())
        .isEqualTo("service_healthy");
    assertThat(services.at("/postgres/image").asText()).isEqualTo("postgres:17");
    assertThat(forecourt.at("/env_file").asText()).isEqualTo(".env");
    assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/.env");
    for (JsonNode service : services) {
      service
          .get("environment")
          .properties()
          .forEach(
              setting -> {
                if (setting.getKey().contains("PASSWORD")) {
                  assertThat(setting.getValue().asText()).startsWith("${POSTGRES_PASSWORD:?");
                }
              });
    }
    forecourt.get("environment").fieldNames().forEachRemaining(SampleFiles::assertKnown);
  }
}
