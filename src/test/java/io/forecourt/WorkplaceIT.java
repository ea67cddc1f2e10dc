package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A day of the reps, in a real browser on the packaged application. */
class WorkplaceIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RunningForecourt FORECOURT =
      new RunningForecourt(Path.of("target", "workplace-" + UUID.randomUUID()).toAbsolutePath());
  private static final String MARKUP = "<img src=x onerror=\"document.title='broken'\">";
  private static final String EXPRESSION = "${7*7}";

  private static int number = 1_000;

  @BeforeAll
  static void start() {
    FORECOURT.start();
  }

  @AfterAll
  static void stop() {
    FORECOURT.close();
  }

  @Test
  void shouldTakeTheHottestLeadFirstAndSeeWhatComesNext() {
    String cool = aCall("Cora", 3, "OVER_90_DAYS");
    String hot = aCall("Hanna", 6, "WITHIN_7_DAYS");
    give(cool, "ann");
    give(hot, "ann");
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 1500, 1000)) {
      List<String> cards = ann.list("My next").cards();
      assertThat(cards.indexOf("Hanna Hart")).isLessThan(cards.indexOf("Cora Hart"));

      ann.open("Hanna Hart");
      assertThat(ann.find("lead-brief").getText())
          .startsWith("Settled (6 of 6): Interested in 2024 Toyota Camry XSE")
          .contains("Do not ask again: the car, the budget");
      ann.type("lead-reply", "Hi Hanna, Ann here. I call you in a minute.").press("lead-send");
      ann.awaitText("lead-thread", "I call you in a minute.");
      ann.awaitText("lead-pause", "Resume assistant");

      ann.press("lead-outcome-NO_ANSWER").awaitText("lead-done", "Logged: No answer.");
      ann.awaitText("lead-next-planned", "Next: ");
    }
    assertThat(clock(hot, "FIRST_ATTEMPT").has("metAt")).isTrue();
  }

  @Test
  void shouldCorrectAFactAndSayWhy() {
    String id = aCall("Frida", 6, "WITHIN_7_DAYS");
    give(id, "ben");
    try (TasklistPage ben = TasklistPage.ofLink(FORECOURT, "/t/" + id, "ben")) {
      assertThat(ben.text()).contains("Frida Hart");
      ben.press("lead-change-budget");
      ben.find("lead-edit-budget-monthlyMax").clear();
      ben.type("lead-edit-budget-monthlyMax", "520").press("lead-edit-save");
      ben.awaitText("lead-problem", "Why did you ask again?");

      ben.find("lead-edit-budget-monthlyMax").clear();
      ben.type("lead-edit-budget-monthlyMax", "520");
      ben.type("lead-edit-reason", "She got a raise").press("lead-edit-save");
      ben.awaitText("lead-fact-budget", "about $520 a month");
      assertThat(ben.find("lead-fact-budget").getText()).contains("Ben Ortega");
    }
    assertThat(reasons(id)).containsExactly("ASKED_AGAIN: She got a raise");
  }

  @Test
  void shouldTellTheSecondRepWhoWasFirst() {
    String id = aCall("Tilda", 6, "WITHIN_7_DAYS");
    give(id, "dee");
    free(id);
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 1500, 1000);
        TasklistPage ben = new TasklistPage(FORECOURT, "ben", 1500, 1000)) {
      ann.list("Team queue").open("Tilda Hart").find("lead-take");
      ben.list("Team queue").open("Tilda Hart").find("lead-take");

      ann.press("lead-take");
      await().until(() -> assigneeOf(id).equals("ann"));
      ben.press("lead-take");

      ben.awaitText("lead-problem", "Ann Keller took this task a moment ago.");
      ann.until()
          .until(
              ExpectedConditions.invisibilityOfElementLocated(
                  By.cssSelector("[data-testid='lead-take']")));
      ann.press("lead-hand-over");
      new Select(ann.find("lead-hand-to")).selectByValue("ben");
      ann.type("lead-hand-reason", "Speaks Spanish").press("lead-hand");
      ann.awaitText("lead-done", "Reassigned to ben.");
    }
    assertThat(assigneeOf(id)).isEqualTo("ben");
    assertThat(lead(id).at("/owner/id").asText()).isEqualTo("ben");
  }

  @Test
  void shouldLogAWalkInOnAPhone() {
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 390, 844)) {
      ann.browser().findElement(By.cssSelector(".navbar-toggle")).click();
      ann.until()
          .until(ExpectedConditions.elementToBeClickable(By.partialLinkText("Start process")))
          .click();
      ann.until()
          .until(ExpectedConditions.elementToBeClickable(By.linkText("Log walk-in or call")))
          .click();
      fill(ann, "First name", "Wilma");
      fill(ann, "Last name", "Walker");
      fill(ann, "Phone", "515-555-8899");
      fill(ann, "Car", "2024 Camry XSE");
      ann.browser().findElement(By.cssSelector(".modal-footer .btn-primary")).click();
      ann.until().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".modal")));
      ann.browser().findElement(By.cssSelector(".navbar-toggle")).click();

      ann.list("My next").open("Wilma Walker");

      assertThat(ann.find("lead-back").isDisplayed()).isTrue();
      var call = ann.find("lead-call").getRect();
      assertThat(call.getY() + call.getHeight()).isLessThanOrEqualTo(844);
      assertThat(call.getX() + call.getWidth()).isLessThanOrEqualTo(390);
      long wide = (Long) ann.browser().executeScript("return document.documentElement.scrollWidth");
      assertThat(wide).as("Nothing is cut off").isLessThanOrEqualTo(390);
      ann.press("lead-back");
      assertThat(ann.cards()).contains("Wilma Walker");
    }
  }

  @Test
  void shouldShowWhatABuyerWroteAsText() {
    ObjectNode inquiry = inquiry(MARKUP, 6, "WITHIN_7_DAYS").put("comments", MARKUP + EXPRESSION);
    ((ObjectNode) inquiry.get("customer")).put("lastName", EXPRESSION);
    ((ObjectNode) inquiry.get("vehicle")).put("model", MARKUP).put("trim", EXPRESSION);
    ((ObjectNode) inquiry.at("/facts/tradeIn"))
        .put("has", true)
        .put("make", MARKUP)
        .put("model", EXPRESSION);
    String id = send(inquiry);
    give(id, "ann");
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 1500, 1000)) {
      ann.list("My next").open(EXPRESSION);
      assertThat(ann.find("lead-thread").getText()).contains(MARKUP, EXPRESSION);
      assertThat(ann.find("lead-fact-tradeIn").getText()).contains(MARKUP);
      assertThat(ann.find("lead-car").getText()).contains(MARKUP);
      assertThat(ann.cards()).anyMatch(name -> name.equals(MARKUP + " " + EXPRESSION));
      isHarmless(ann);

      ann.tab("Form");
      ann.until()
          .until(
              ExpectedConditions.textToBePresentInElementLocated(
                  By.cssSelector(".fjs-form"), MARKUP));
      assertThat(ann.text()).contains(EXPRESSION);
      isHarmless(ann);
      ann.tab("History");
      isHarmless(ann);
    }
  }

  private static void isHarmless(TasklistPage page) {
    assertThat(page.browser().findElements(By.cssSelector("img[src='x']"))).isEmpty();
    assertThat(page.browser().getTitle()).isNotEqualTo("broken");
    assertThat(page.text()).doesNotContain("49");
  }

  @Test
  void shouldHaveNoAccessibilityViolationsAndWorkByKeyboard() {
    String id = aCall("Alma", 4, "WITHIN_30_DAYS");
    give(id, "ann");
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 1500, 1000)) {
      ann.list("My next").open("Alma Hart").press("lead-hand-over").find("lead-hand-to");

      assertThat(Accessibility.violations(ann.browser(), ".lead-tab")).isEmpty();
      assertThat(Accessibility.violations(ann.browser(), "[data-testid='lead-card']")).isEmpty();
      assertThat(Accessibility.violations(ann.browser(), "[data-testid='lead-alerts']")).isEmpty();

      // By keyboard alone, and one sees where one is.
      ann.press("lead-hand-cancel");
      ann.find("lead-reply").sendKeys("Hi Alma", Keys.TAB);
      assertThat(focused(ann)).isEqualTo("lead-send");
      assertThat(ann.find("lead-send").getCssValue("outline-style")).isEqualTo("solid");
      assertThat(ann.find("lead-fact-vehicle").isDisplayed()).isTrue();
    }
  }

  @Test
  void shouldShowALongThreadWithinASecond() {
    String id = aCall("Lena", 6, "WITHIN_7_DAYS");
    give(id, "ann");
    FORECOURT
        .database()
        .sql(
            """
            insert into forecourt.message (lead_id, at, direction, channel, author, text)
            select :lead, now() - make_interval(mins => 600 - n), 'IN', 'TEXT', 'BUYER',
              'Message number ' || n from generate_series(1, 500) n
            """)
        .param("lead", UUID.fromString(id))
        .update();
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 1500, 1000)) {
      ann.list("My next").open("Lena Hart").tab("Form").tab("History");
      ann.browser().executeScript("window.opened = performance.now()");
      ann.tab("Lead");
      ann.awaitText("lead-thread", "Message number 500");
      Number took =
          (Number)
              ann.browser()
                  .executeScript(
                      "return performance.getEntriesByName('lead-drawn').pop().startTime"
                          + " - window.opened");
      assertThat(took.doubleValue()).as("milliseconds").isLessThan(1_000);
      assertThat(ann.browser().findElements(By.cssSelector(".lead-tab-thread li")))
          .hasSizeGreaterThan(500);
    }
  }

  private static String focused(TasklistPage page) {
    return page.browser().switchTo().activeElement().getDomAttribute("data-testid");
  }

  private static void fill(TasklistPage page, String label, String text) {
    page.until()
        .until(
            ExpectedConditions.elementToBeClickable(
                By.xpath("//label[normalize-space()='%s']/following::input[1]".formatted(label))))
        .sendKeys(text);
  }

  /** A lead that waits for its first call. */
  private static String aCall(String firstName, int facts, String when) {
    return send(inquiry(firstName, facts, when));
  }

  private static String send(ObjectNode inquiry) {
    String id =
        read(FORECOURT.call("POST", "/api/stores/riverside/leads", inquiry.toString()).body())
            .get("id")
            .asText();
    // A silent buyer is called after some minutes; whoever asks for a person, at once.
    FORECOURT.call(
        "POST",
        "/api/leads/" + id + "/messages",
        "{\"channel\":\"TEXT\",\"text\":\"Can I talk to a person, please?\"}");
    await("call of " + id).atMost(Duration.ofSeconds(60)).until(() -> !tasksOf(id).isEmpty());
    return id;
  }

  private static ObjectNode inquiry(String firstName, int facts, String when) {
    ObjectNode inquiry = JSON.createObjectNode().put("source", "Website").put("channel", "WEB");
    inquiry
        .putObject("customer")
        .put("firstName", firstName)
        .put("lastName", "Hart")
        .put("postalCode", "50312")
        .put("phone", "+1515555%d".formatted(number++));
    inquiry
        .putObject("vehicle")
        .put("year", 2024)
        .put("make", "Toyota")
        .put("model", "Camry")
        .put("trim", "XSE");
    ObjectNode known = inquiry.putObject("facts");
    known.putObject("timeline").put("bucket", when);
    if (facts > 3) {
      known.putObject("budget").put("monthlyMax", 450);
      known.putObject("tradeIn").put("has", false);
    }
    if (facts == 6) {
      known.put("financing", "FINANCE");
      known.putObject("contact").put("channel", "PHONE").put("from", "18:00");
    }
    inquiry
        .putObject("consent")
        .put("text", "Riverside Motors may text and call me.")
        .putArray("channels")
        .add("TEXT")
        .add("PHONE");
    return inquiry;
  }

  /** Makes a lead somebody's, whoever got it. */
  private static void give(String id, String person) {
    if (!lead(id).at("/owner/id").asText().equals(person)) {
      FORECOURT.callAs(
          "mia",
          "PUT",
          "/api/leads/" + id + "/owner",
          "{\"person\":\"%s\",\"reason\":\"Knows the family\"}".formatted(person));
    }
    await().until(() -> assigneeOf(id).equals(person));
  }

  /** Takes the call from whoever has it. */
  private static void free(String id) {
    FORECOURT.callAs(
        "mia",
        "POST",
        "/engine-rest/task/" + tasksOf(id).get(0).get("id").asText() + "/assignee",
        "{\"userId\":null}");
    await().until(() -> assigneeOf(id).equals("null"));
  }

  private static String assigneeOf(String id) {
    return tasksOf(id).get(0).get("assignee").asText();
  }

  private static JsonNode tasksOf(String id) {
    return read(
        FORECOURT
            .callAs("mia", "GET", "/engine-rest/task?processInstanceBusinessKey=" + id, null)
            .body());
  }

  private static List<String> reasons(String id) {
    return FORECOURT
        .database()
        .sql("select kind || ': ' || reason from forecourt.rule_override where lead_id = :lead")
        .param("lead", UUID.fromString(id))
        .query(String.class)
        .list();
  }

  private static JsonNode clock(String id, String name) {
    for (JsonNode clock : lead(id).get("clocks")) {
      if (clock.get("name").asText().equals(name)) {
        return clock;
      }
    }
    throw new AssertionError("No clock " + name);
  }

  private static JsonNode lead(String id) {
    return read(FORECOURT.call("GET", "/api/leads/" + id, "").body());
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
