package io.forecourt.insight.board;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a manager sees of one lead as its minutes pass. */
@ForecourtTest
class BoardTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;

  /** Nobody else's, so that other leads of the store do not count. */
  private final String source = "board-" + UUID.randomUUID();

  private UUID id;

  @BeforeEach
  void handOver() {
    id = showroom.handOff(aLead().hot().source(source));
  }

  @Test
  void shouldSayWhatIsAboutToBreachAndWhoHasIt() {
    JsonNode row = row(board("mia", ""), "FIRST_CONTACT");

    assertThat(row.get("buyer").asText()).isEqualTo("Jane Miller");
    assertThat(row.get("ownerName").asText()).isNotBlank();
    assertThat(row.get("minutesLeft").asInt()).isEqualTo(5);
    assertThat(row.get("task").asText()).isEqualTo(engine.task(id, "UserTask_CallLead").getId());
    assertThat(row.get("taskName").asText()).isEqualTo("Call lead");
    assertThat(row.get("instance").asText())
        .isEqualTo(engine.task(id, "UserTask_CallLead").getProcessInstanceId());
    assertThat(tally(board("mia", ""), "ALL", "").get("breached").asInt()).isZero();
    assertThat(tally(board("mia", ""), "CLOCK", "FIRST_CONTACT").get("soon").asInt()).isEqualTo(1);
  }

  @Test
  void shouldShowABreachUntilItIsMet() {
    EngineTime.pass(Duration.ofMinutes(20));

    JsonNode burning = row(board("mia", ""), "FIRST_CONTACT");
    assertThat(burning.get("minutesLeft").asInt()).isEqualTo(-15);
    assertThat(burning.get("actualMinutes").asInt()).isEqualTo(20);
    assertThat(burning.get("businessMinutes").asInt()).isEqualTo(20);
    assertThat(tally(board("mia", ""), "CLOCK", "FIRST_CONTACT").get("breached").asInt())
        .isEqualTo(1);

    engine.call(id, "ANSWERED");

    JsonNode after = board("mia", "");
    assertThat(clocks(after)).doesNotContain("FIRST_CONTACT");
    assertThat(tally(after, "CLOCK", "FIRST_CONTACT").get("late").asInt()).isEqualTo(1);
    assertThat(tally(after, "CLOCK", "FIRST_RESPONSE").get("met").asInt()).isEqualTo(1);
  }

  @Test
  void shouldCountOnlyWhatWasMetToday() {
    engine.call(id, "ANSWERED");
    assertThat(tally(board("mia", ""), "CLOCK", "FIRST_CONTACT").get("met").asInt()).isEqualTo(1);

    EngineTime.pass(Duration.ofDays(1));

    assertThat(hasTally(board("mia", ""), "CLOCK", "FIRST_CONTACT")).isFalse();
  }

  @Test
  void shouldShowAnOverdueNextStepThatNoClockTimes() {
    engine.call(id, "ANSWERED");
    assertThat(clocks(board("mia", ""))).isEmpty();

    EngineTime.pass(Duration.ofHours(5));

    JsonNode row = row(board("mia", ""), "NEXT_ACTION");
    assertThat(row.get("what").asText()).isEqualTo("Work lead");
    assertThat(row.get("minutesLeft").asInt()).isEqualTo(-60);
  }

  @Test
  void shouldShowAPartOfIt() {
    String owner = showroom.owner(id);

    assertThat(clocks(board("mia", "&owner=" + owner))).contains("FIRST_CONTACT");
    assertThat(clocks(board("mia", "&owner=mia"))).isEmpty();
    assertThat(clocks(board("mia", "&stage=HANDOFF"))).contains("FIRST_CONTACT");
    assertThat(clocks(board("mia", "&stage=DEAL"))).isEmpty();
    assertThat(clocks(board("mia", "&clock=HANDOFF_PICKUP"))).containsExactly("HANDOFF_PICKUP");
    assertThat(clocks(board("mia", "&store=riverside"))).contains("FIRST_CONTACT");
    assertThat(clocks(board("mia", "&store=elsewhere"))).isEmpty();
    String team = "dee".equals(owner) ? "BDC" : "REP";
    assertThat(clocks(board("mia", "&team=" + team))).contains("FIRST_CONTACT");
    assertThat(clocks(board("mia", "&team=OWNER"))).isEmpty();
  }

  @Test
  void shouldLetManagersAloneLook() {
    assertThat(answer("ann", "").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(callers.strangerCalls(HttpMethod.GET, "/api/insight/board", null).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(callers.machineGets("/api/insight/board").getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void shouldKeepThatNamesWereSeen() {
    board("mia", "");

    JsonNode views =
        showroom.read(
            callers
                .personCalls("mia", HttpMethod.GET, "/api/leads/" + id + "/views", null)
                .getBody());
    assertThat(views.toString()).contains("\"person\":\"mia\"", "\"what\":\"LIST\"");
  }

  /** A panel of the Grafana dashboard that asks for an unknown metric stays empty. */
  @Test
  void shouldMeasureWhateverTheDashboardShows() throws IOException {
    JsonNode dashboard =
        showroom.read(Files.readString(Path.of("docs", "grafana", "forecourt.json")));
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

  private ResponseEntity<String> answer(String person, String more) {
    return callers.personCalls(
        person, HttpMethod.GET, "/api/insight/board?source=" + source + more, null);
  }

  private JsonNode board(String person, String more) {
    return showroom.read(answer(person, more).getBody());
  }

  private static List<String> clocks(JsonNode board) {
    return StreamSupport.stream(board.get("rows").spliterator(), false)
        .map(row -> row.get("clock").asText())
        .toList();
  }

  private JsonNode row(JsonNode board, String clock) {
    return StreamSupport.stream(board.get("rows").spliterator(), false)
        .filter(each -> each.get("lead").asText().equals(id.toString()))
        .filter(each -> each.get("clock").asText().equals(clock))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + clock + " in " + board));
  }

  private static boolean hasTally(JsonNode board, String by, String key) {
    return StreamSupport.stream(board.get("tallies").spliterator(), false)
        .anyMatch(
            each -> each.get("by").asText().equals(by) && each.get("key").asText().equals(key));
  }

  private static JsonNode tally(JsonNode board, String by, String key) {
    return StreamSupport.stream(board.get("tallies").spliterator(), false)
        .filter(each -> each.get("by").asText().equals(by) && each.get("key").asText().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + by + " " + key + " in " + board));
  }
}
