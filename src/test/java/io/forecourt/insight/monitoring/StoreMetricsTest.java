package io.forecourt.insight.monitoring;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.Callers;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@ForecourtTest
class StoreMetricsTest {

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private ObjectMapper json;

  @Test
  void shouldCountBreachesAndQueues() {
    showroom.handOff(aLead().hot());
    EngineTime.pass(Duration.ofMinutes(10));

    String metrics = callers.machineGets("/actuator/prometheus").getBody();

    assertThat(
            value(
                metrics,
                "forecourt_clocks\\{clock=\"FIRST_CONTACT\",state=\"breached\",store=\"riverside\"}"))
        .isPositive();
    assertThat(value(metrics, "forecourt_open_leads\\{stage=\"HANDOFF\",store=\"riverside\"}"))
        .isPositive();
    assertThat(metrics).contains("forecourt_queue{queue=\"outbox\"}", "{queue=\"jobs\"}");
  }

  @Test
  void shouldOpenToMachinesAndAdministratorsAlone() {
    assertThat(callers.machineGets("/actuator/prometheus").getStatusCode())
        .isEqualTo(HttpStatus.OK);
    assertThat(status("admin")).isEqualTo(HttpStatus.OK);
    assertThat(status("mia")).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(callers.strangerCalls(HttpMethod.GET, "/actuator/prometheus", null).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  /** A dashboard that asks for what nobody measures shows empty panels. */
  @Test
  void shouldMeasureWhateverTheDashboardShows() throws IOException {
    showroom.converse(aLead().hot());
    JsonNode dashboard = json.readTree(Path.of("docs", "grafana", "forecourt.json").toFile());
    String metrics = callers.machineGets("/actuator/prometheus").getBody();

    List<String> asked =
        dashboard.findValuesAsText("expr").stream()
            .flatMap(
                expression ->
                    Pattern.compile("\\b[a-z]+_[a-z_]+\\b(?=[{\\[)])")
                        .matcher(expression)
                        .results()
                        .map(MatchResult::group))
            .distinct()
            .toList();

    assertThat(asked).hasSizeGreaterThan(5);
    assertThat(asked).allSatisfy(name -> assertThat(metrics).contains("\n" + name));
  }

  private HttpStatus status(String person) {
    return (HttpStatus)
        callers.personCalls(person, HttpMethod.GET, "/actuator/prometheus", null).getStatusCode();
  }

  private static double value(String metrics, String line) {
    return Pattern.compile(line + " (\\S+)")
        .matcher(metrics)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .findFirst()
        .orElse(0);
  }
}
