package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a newcomer does in the first hour, on the packaged application. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstHourIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RunningForecourt FORECOURT = SharedForecourt.get();

  private static String lead;

  @Test
  @Order(1)
  void shouldTakeEverySample() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      for (Path sample :
          samples.filter(file -> file.toString().matches(".*/\\d.*")).sorted().toList()) {
        String path = sample.toString().endsWith(".json") ? "leads" : "leads/adf";
        var answer =
            FORECOURT.call("POST", "/api/stores/riverside/" + path, Files.readString(sample));
        assertThat(answer.statusCode()).as(sample + ": " + answer.body()).isIn(201, 202);
        if (sample.toString().contains("01-")) {
          lead = JSON.readTree(answer.body()).get("id").asText();
        }
      }
    }
  }

  /** The warm-up took inquiries all the way before the port opened. */
  @Test
  @Order(2)
  void shouldHaveRehearsedInquiriesAndLeftNothingBehind() throws IOException {
    assertThat(FORECOURT.log()).contains("Rehearsed 15 inquiries").doesNotContain("The rehearsal");
    assertThat(count("select count(*) from forecourt.lead where source = 'rehearsal'")).isZero();
    assertThat(
            count(
                """
                select count(*) from act_hi_actinst a join act_hi_procinst p
                    on p.id_ = a.proc_inst_id_
                where starts_with(p.proc_def_key_, 'lead-') and not exists (
                  select 1 from forecourt.lead where id::text = p.business_key_)
                """))
        .isZero();
  }

  @Test
  @Order(3)
  void shouldAnswerWithinSecondsAndHandOver() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(lead().get("stage").asText()).isEqualTo("HANDOFF"));
    assertThat(lead().at("/clocks/0/actualMinutes").asInt()).isZero();
    // Right after a start the stock may take its time: then it is first said that it is checked.
    assertThat(lead().get("transcript").toString()).contains("$28,995");
  }

  @Test
  @Order(4)
  void shouldKeepEverythingThroughAKill() {
    JsonNode before = lead();
    FORECOURT.kill();
    FORECOURT.start();

    assertThat(lead()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void shouldLetTheRepReadTheBriefAndCompleteTheCall() {
    String rep = lead().at("/owner/id").asText();
    try (TasklistPage page = new TasklistPage(FORECOURT, rep, 1500, 1200)) {
      page.list("My next").open("Nora Fields");
      assertThat(page.find("lead-brief").getText())
          .contains(
              "Settled (6 of 6): Interested in 2024 Toyota Camry XSE",
              "Do not ask again: the car, the budget");
      assertThat(page.text()).contains("In the CRM").doesNotContain("How do they want to pay?");
      assertThat(page.find("lead-fact-budget").getDomAttribute("data-state")).isEqualTo("SETTLED");

      page.type("lead-reply", "Hi Nora, I call you in a minute. <b>${7*7}</b>").press("lead-send");
      page.awaitText("lead-thread", "I call you in a minute. <b>${7*7}</b>");
      page.awaitText("lead-pause", "Resume assistant");

      page.press("lead-outcome-ANSWERED");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(clock("FIRST_CONTACT").has("metAt")).isTrue());
    }
  }

  private static long count(String query) {
    return FORECOURT.database().sql(query).query(Long.class).single();
  }

  private static JsonNode clock(String name) {
    for (JsonNode clock : lead().get("clocks")) {
      if (clock.get("name").asText().equals(name)) {
        return clock;
      }
    }
    throw new AssertionError("No clock " + name);
  }

  private static JsonNode lead() {
    try {
      return JSON.readTree(FORECOURT.call("GET", "/api/leads/" + lead, "").body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
