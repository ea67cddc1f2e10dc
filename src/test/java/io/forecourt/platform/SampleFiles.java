package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Reads the examples of operation. */
final class SampleFiles {

  /** Where the examples keep the data. */
  static final String DATA = "/var/lib/forecourt";

  static final String READINESS = "/actuator/health/readiness";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SETTING = Pattern.compile("forecourt(\\.[a-z0-9-]+)+");

  /** Settings of Spring and of the image of PostgreSQL. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "POSTGRES_PASSWORD|SPRING_DATASOURCE_(URL|USERNAME|PASSWORD)"
              + "|SPRING_MAIL_(HOST|USERNAME|PASSWORD)");

  static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  /** Returns the instructions of the Dockerfile by name; of several of one name, the last. */
  static Map<String, String> dockerfile() throws IOException {
    String joined =
        text("Dockerfile")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    return pairs(joined.replaceAll("\\\\\n\\s*", ""), "(?m)^(\\w+) (.+)$");
  }

  /** Returns the words of an instruction in its form as a JSON array. */
  static List<String> words(String array) throws IOException {
    return List.of(JSON.readValue(array, String[].class));
  }

  static JsonNode yaml(String text) {
    return JSON.valueToTree(new Yaml().<Object>load(text));
  }

  static String port() throws IOException {
    return yaml(text("src/main/resources/application.yaml")).at("/server/port").asText();
  }

  /**
   * @param form with a group for the name and one for the value
   */
  static Map<String, String> pairs(String text, String form) {
    return Pattern.compile(form)
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(
                (MatchResult found) -> found.group(1), found -> found.group(2), (a, b) -> b));
  }

  /** Fails unless an environment variable is a setting that some code reads. */
  static void assertKnown(String variable) {
    boolean known = OF_OTHERS.matcher(variable).matches() || variables().anyMatch(variable::equals);
    assertThat(known).as(variable).isTrue();
  }

  private static Stream<String> variables() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(Files::isRegularFile).flatMap(SampleFiles::variablesIn).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> variablesIn(Path source) {
    try {
      return SETTING
          .matcher(Files.readString(source))
          .results()
          .map(found -> found.group().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private SampleFiles() {}
}
