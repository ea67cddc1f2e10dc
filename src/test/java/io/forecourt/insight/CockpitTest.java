package io.forecourt.insight;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Accessibility;
import io.forecourt.Browser;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** A manager's day in Cockpit, in one browser, with the engine's clock under control. */
@ForecourtTest
class CockpitTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @LocalServerPort private int port;

  private final String source = "cockpit-" + UUID.randomUUID();

  private static ChromeDriver browser;
  private static WebDriverWait wait;

  private UUID id;

  @BeforeEach
  void logIn() {
    id = showroom.handOff(aLead().hot().source(source));
    if (browser == null) {
      browser = Browser.open(1500, 1000);
      wait = new WebDriverWait(browser, Duration.ofSeconds(40));
      wait.ignoring(StaleElementReferenceException.class);
    }
    signIn();
  }

  /** Anew after each jump of the clock, which ends sessions by their age. */
  private void signIn() {
    browser.manage().deleteAllCookies();
    browser.get("http://localhost:" + port + "/login");
    browser.findElement(By.id("username")).sendKeys("mia");
    browser.findElement(By.id("password")).sendKeys(Callers.PASSWORD);
    browser.findElement(By.cssSelector("button")).click();
    wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
      browser = null;
    }
  }

  @Test
  void shouldFindABreachOnTheBoardOnTheDiagramAndInTheCsv() {
    EngineTime.pass(Duration.ofMinutes(20));

    open("sla");
    chooseOwnSource();
    WebElement row = row("FIRST_CONTACT");
    assertThat(row.getText()).contains("15 min overdue", "First contact", "Jane Miller", "20 min");
    assertThat(row.getDomAttribute("class")).isEqualTo("breached");
    assertThat(row.findElement(at("board-task")).getDomAttribute("href")).endsWith("/t/" + id);
    assertThat(
            callers
                .personCalls(
                    "mia",
                    HttpMethod.GET,
                    "/api/insight/clocks?format=csv&clock=FIRST_CONTACT&source=" + source,
                    null)
                .getBody())
        .startsWith("lead,clock,what,buyer,owner")
        .contains(id.toString(), ",-15,");

    row.findElement(at("board-instance")).click();
    wait.until(ExpectedConditions.urlContains("/process-instance/"));

    browser.get(cockpit("process-definition/" + definition() + "/runtime"));
    assertThat(find("breached-UserTask_CallLead").getText()).contains("late");
    assertThat(find("waiting-UserTask_CallLead").getText()).contains("waiting");

    open("dashboard");
    assertThat(find("board-breached").getText()).doesNotStartWith("0");
  }

  @Test
  void shouldHandALeadOnFromItsRow() {
    String owner = showroom.owner(id);
    String other = owner.equals("ben") ? "ann" : "ben";
    EngineTime.pass(Duration.ofMinutes(20));
    open("sla");
    chooseOwnSource();

    row("FIRST_CONTACT").findElement(at("board-reassign")).click();
    new Select(find("board-to")).selectByValue(other);
    find("board-reason").sendKeys("Nobody has called yet");
    find("board-hand").click();

    wait.until(
        page -> row("FIRST_CONTACT").getText().contains(other.equals("ann") ? "Ann" : "Ben"));
    assertThat(showroom.owner(id)).isEqualTo(other);
    assertThat(engine.task(id, "UserTask_CallLead").getAssignee()).isEqualTo(other);
  }

  @Test
  void shouldShowResultsWithWhatTheyMeanAndTheLeadsBehindThem() {
    // The page asks for the days until today, as the browser has it.
    EngineTime.runOn();
    signIn();
    id = showroom.handOff(aLead().hot().source(source));
    engine.call(id, "ANSWERED");

    open("results");
    choose("results-source", source);
    wait.until(
        ExpectedConditions.textToBePresentInElementLocated(at("rate-CONTACT_RATE"), "1 of 1"));
    assertThat(find("rate-CONTACT_RATE").getText()).contains("100%", "Good: 40–60%");
    WebElement rate = find("rate-LEAD_TO_SALE");
    rate.findElement(By.cssSelector("summary")).click();
    assertThat(rate.getText()).contains("never the product of the other four", "Since ");
    wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("canvas[data-drawn]")));

    find("behind-CONTACT_RATE").click();
    assertThat(find("behind-lead").getText()).contains("Jane Miller", source);
    find("behind-close").click();
  }

  @Test
  void shouldHaveNoAccessibilityViolationsInCockpit() {
    for (String page : List.of("sla", "results", "quality")) {
      open(page);
      wait.until(
          ExpectedConditions.presenceOfElementLocated(By.cssSelector(".insight-page table")));

      assertThat(Accessibility.violations(browser, ".insight")).as(page).isEmpty();
    }
  }

  private void open(String page) {
    // Another page of the same application would not be loaded anew.
    browser.get("about:blank");
    browser.get(cockpit(page));
  }

  private String cockpit(String page) {
    return "http://localhost:%d/camunda/app/cockpit/default/#/%s".formatted(port, page);
  }

  private String definition() {
    return engine.instance("lead-handoff", id).getProcessDefinitionId();
  }

  private void choose(String id, String value) {
    wait.until(
        page -> {
          new Select(page.findElement(at(id))).selectByValue(value);
          return true;
        });
  }

  /** Until no other lead is left on the board. */
  private void chooseOwnSource() {
    choose("board-filter-source", source);
    wait.until(
        page ->
            page.findElements(at("board-row")).stream()
                .allMatch(row -> id.toString().equals(row.getDomAttribute("data-lead"))));
  }

  private WebElement row(String clock) {
    return wait.until(
        ExpectedConditions.presenceOfElementLocated(
            By.cssSelector(
                "[data-testid='board-row'][data-lead='%s'][data-clock='%s']"
                    .formatted(id, clock))));
  }

  private WebElement find(String id) {
    return wait.until(ExpectedConditions.elementToBeClickable(at(id)));
  }

  private static By at(String id) {
    return By.cssSelector("[data-testid='" + id + "']");
  }
}
