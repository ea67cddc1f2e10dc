package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a newcomer does in the first hour, on the packaged application. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstHourIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RunningForecourt FORECOURT =
      new RunningForecourt(Path.of("target", "first-hour-" + UUID.randomUUID()).toAbsolutePath());

  private static String lead;

  @BeforeAll
  static void start() {
    FORECOURT.start();
  }

  @AfterAll
  static void stop() {
    FORECOURT.close();
  }

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

  @Test
  @Order(2)
  void shouldAnswerWithinSecondsAndHandOver() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(lead().get("stage").asText()).isEqualTo("HANDOFF"));
    assertThat(lead().at("/clocks/0/actualMinutes").asInt()).isZero();
    // Right after a start the stock may take its time: then it is first said that it is checked.
    assertThat(lead().get("transcript").toString()).contains("$28,995");
  }

  @Test
  @Order(3)
  void shouldKeepEverythingThroughAKill() {
    JsonNode before = lead();
    FORECOURT.kill();
    FORECOURT.start();

    assertThat(lead()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void shouldLetTheRepReadTheBriefAndCompleteTheCall() {
    String rep = lead().at("/owner/id").asText();
    WebDriver browser = Browser.open(1500, 1200);
    try {
      WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(40));
      browser.get(FORECOURT.address() + "/");
      browser.findElement(By.id("username")).sendKeys(rep);
      browser.findElement(By.id("password")).sendKeys(RunningForecourt.PASSWORD);
      browser.findElement(By.cssSelector("button")).click();
      openTaskOf("Nora Fields", browser, wait);
      wait.until(
          ExpectedConditions.textToBePresentInElementLocated(
              By.tagName("body"), "Settled (6 of 6): Interested in 2024 Toyota Camry XSE"));
      String page = browser.findElement(By.tagName("body")).getText();
      assertThat(page)
          .contains("Nora Fields", "Do not ask again: the car, the budget", "In the CRM");
      assertThat(page).doesNotContain("How do they want to pay?");
      assertThat(find(browser, "lead-fact-budget").getDomAttribute("data-state"))
          .isEqualTo("SETTLED");

      find(browser, "lead-reply").sendKeys("Hi Nora, I call you in a minute. <b>${7*7}</b>");
      find(browser, "lead-send").click();
      wait.until(
          ExpectedConditions.textToBePresentInElementLocated(
              By.cssSelector("[data-testid='lead-thread'] [data-from='REP']"),
              "I call you in a minute. <b>${7*7}</b>"));
      wait.until(
          ExpectedConditions.textToBe(
              By.cssSelector("[data-testid='lead-pause']"), "Let the assistant go on"));

      find(browser, "lead-outcome-ANSWERED").click();
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(clock("FIRST_CONTACT").has("metAt")).isTrue());
    } finally {
      browser.quit();
    }
  }

  private static WebElement find(WebDriver browser, String id) {
    return browser.findElement(By.cssSelector("[data-testid='" + id + "']"));
  }

  /** A rep may have several calls to make, in whatever order the samples came in. */
  private static void openTaskOf(String name, WebDriver browser, WebDriverWait wait) {
    wait.until(ExpectedConditions.elementToBeClickable(By.linkText("Call lead")));
    int many = browser.findElements(By.linkText("Call lead")).size();
    for (int i = 0; i < many; i++) {
      browser.findElements(By.linkText("Call lead")).get(i).click();
      wait.until(
          ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "Settled ("));
      try {
        new WebDriverWait(browser, Duration.ofSeconds(5))
            .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), name));
        return;
      } catch (TimeoutException e) {
        // Somebody else's: the next one.
      }
    }
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
