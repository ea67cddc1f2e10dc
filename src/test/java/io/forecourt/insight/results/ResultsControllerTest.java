package io.forecourt.insight.results;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The tables as they leave over HTTP, and to whom. */
@ForecourtTest
class ResultsControllerTest {

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;

  private final String source = "results-" + UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "figures?by=SOURCE",
        "responses?",
        "stages?",
        "drop-off?",
        "channels?",
        "scorecard?",
        "costs?",
        "leads?"
      })
  void shouldAnswerInJsonAndInCsv(String table) {
    showroom.converse(aLead().hot());

    assertThat(get("mia", table).getHeaders().getContentType().toString())
        .startsWith("application/json");
    ResponseEntity<String> csv = get("mia", table + "&format=csv");
    assertThat(csv.getHeaders().getContentType().toString()).startsWith("text/csv");
    assertThat(csv.getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void shouldNameColumnsAsTheTradeDoesAndDisarmFormulas() {
    showroom.converse(aLead().hot().source(source).named("=1+1", "Miller"));

    List<String> lines = get("mia", "leads?format=csv&source=" + source).getBody().lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .contains(
            "LeadId",
            "LeadSource",
            "OriginatedAfterHours",
            "ActualResponseTimeInMinutes",
            "AdjustedResponseTimeInMinutes",
            "HasBeenContacted",
            "IsShow",
            "IsNoShow");
    assertThat(lines.get(1)).contains("'=1+1 Miller", source);
  }

  @Test
  void shouldShowRepsTheirOwnFiguresAlone() {
    UUID id = showroom.handOff(aLead().hot());
    String owner = showroom.owner(id);

    assertThat(get(owner, "figures?").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get(owner, "leads?").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    JsonNode mine = showroom.read(get(owner, "mine").getBody());
    JsonNode all = showroom.read(get("mia", "figures?by=REP").getBody());
    assertThat(mine.get(0).get("leads").asInt())
        .isEqualTo(
            StreamSupport.stream(all.spliterator(), false)
                .filter(row -> row.get("key").asText().equals(owner))
                .findFirst()
                .orElseThrow()
                .get("leads")
                .asInt());
  }

  @Test
  void shouldTakeWhatAStoreSpends() {
    showroom.converse(aLead().hot().source(source));
    String spend =
        "{\"store\":\"riverside\",\"source\":\"%s\",\"month\":\"2026-03\",\"amount\":310}"
            .formatted(source);

    assertThat(put("ann", "spend", spend)).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(put("mia", "spend", spend)).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(put("mia", "spend", spend.replace("310", "-1"))).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(put("mia", "spend", spend.replace("riverside", "elsewhere")))
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(
            put("mia", "gross", "{\"store\":\"riverside\",\"month\":\"2026-03\",\"amount\":2500}"))
        .isEqualTo(HttpStatus.NO_CONTENT);

    JsonNode costs =
        showroom.read(get("mia", "costs?from=2026-03-01&to=2026-03-31&source=" + source).getBody());
    assertThat(costs.get(0).get("spend").asDouble()).isEqualTo(310);
    assertThat(costs.get(0).get("costPerLead").asDouble()).isEqualTo(310);
  }

  @Test
  void shouldReadWhatAStoreSpendsFromAFile() {
    String file = "Source,Month,Amount\n\"%s, Inc.\",2026-03,\"1,240.50\"\n".formatted(source);

    assertThat(callers.personSendsCsv("mia", "/api/insight/spend?store=riverside", file).getBody())
        .contains("\"lines\":1");
    JsonNode costs =
        showroom.read(
            get("mia", "costs?from=2026-03-01&to=2026-03-31&source=" + source + ", Inc.")
                .getBody());
    assertThat(costs.get(0).get("spend").asDouble()).isEqualTo(1_240.5);

    ResponseEntity<String> wrong =
        callers.personSendsCsv(
            "mia", "/api/insight/spend?store=riverside", file + "Cars.com,March,1\n");
    assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(wrong.getBody()).contains("line 3: Cars.com,March,1", "Nothing was kept");
    assertThat(
            callers
                .personSendsCsv("mia", "/api/insight/spend?store=elsewhere", file)
                .getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void shouldSayWhatIsWrongWithAQuestion() {
    assertThat(get("mia", "figures?by=COLOUR").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(get("mia", "figures?from=2026-03-02&to=2026-03-01").getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(get("mia", "leads?figure=NONE").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(showroom.read(get("mia", "figures?store=elsewhere").getBody())).isEmpty();
  }

  @Test
  void shouldDefineItsFigures() {
    assertThat(get("mia", "definitions").getBody()).contains("never the product of the other four");
  }

  @Test
  void shouldGiveManagersTheCalibratedScoreAsAFile() {
    var answer = get("mia", "calibration/lead-score.dmn");

    assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("lead-score.dmn");
    assertThat(answer.getBody()).contains("<decision ", "id=\"lead-score\"");
    assertThat(showroom.read(get("mia", "calibration").getBody())).isNotEmpty();
  }

  private ResponseEntity<String> get(String person, String table) {
    return callers.personCalls(person, HttpMethod.GET, "/api/insight/" + table, null);
  }

  private HttpStatus put(String person, String table, String body) {
    return (HttpStatus)
        callers.personCalls(person, HttpMethod.PUT, "/api/insight/" + table, body).getStatusCode();
  }
}
