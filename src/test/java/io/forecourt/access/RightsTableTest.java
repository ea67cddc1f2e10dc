package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.access.Endpoints.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of rights misses nothing, and every line of it is whole. */
class RightsTableTest {

  private static final Endpoint LEADS = new Endpoint("GET", "/api/leads/{id}");
  private static final Endpoint KEYS = new Endpoint("GET", "/api/keys");

  private final SortedMap<Endpoint, List<String>> table =
      new TreeMap<>(Map.of(LEADS, List.of("401", "ok")));

  @Test
  void shouldFindNothingWhenAllIsAsWritten() {
    assertThat(RightsTable.differences(table, new TreeMap<>(table))).isEmpty();
  }

  @Test
  void shouldNameANewEndpointWithoutAVerdict() {
    SortedMap<Endpoint, List<String>> answers = new TreeMap<>(table);
    answers.put(KEYS, List.of("401", "403"));

    assertThat(RightsTable.differences(answers, table))
        .containsExactly("GET /api/keys has no verdict; it answers [401, 403]");
  }

  @Test
  void shouldNameAVerdictWithoutAnEndpoint() {
    assertThat(RightsTable.differences(new TreeMap<>(), table))
        .containsExactly("GET /api/leads/{id} has a verdict, but is gone");
  }

  @Test
  void shouldNameAnAnswerThatIsNotAsWritten() {
    assertThat(RightsTable.differences(new TreeMap<>(Map.of(LEADS, List.of("ok", "ok"))), table))
        .containsExactly("GET /api/leads/{id} answers [ok, ok], not [401, ok]");
  }

  @Test
  void shouldHaveAVerdictOnEachCallerInEachLine() throws Exception {
    assertThat(RightsTable.read())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            (endpoint, verdicts) ->
                assertThat(verdicts).as("%s", endpoint).hasSize(RightsMatrix.CALLERS.size()));
  }

  @Test
  void shouldLetNoStrangerReadWhatIsNotPublic() throws Exception {
    List<String> open = List.of("/api/chat/", "/s/", "/login", "/chat", "/parts/", "/phone");

    assertThat(RightsTable.read())
        .allSatisfy(
            (endpoint, verdicts) -> {
              boolean guarded =
                  endpoint.path().startsWith("/engine-rest")
                      || endpoint.path().startsWith("/camunda/api/cockpit")
                      || (endpoint.path().startsWith("/api/")
                          && open.stream().noneMatch(endpoint.path()::startsWith));
              if (guarded && !endpoint.path().matches("/api/(phone|hooks).*")) {
                assertThat(verdicts.get(0)).as("%s", endpoint).isEqualTo("401");
                assertThat(verdicts.get(8)).as("%s", endpoint).isEqualTo("401");
              }
            });
  }
}
