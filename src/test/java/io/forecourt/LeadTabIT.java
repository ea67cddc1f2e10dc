package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What the lead tab looks like, in a real browser: buyers' words, a phone, long threads. */
class LeadTabIT {

  private static final RunningForecourt FORECOURT = SharedForecourt.get();
  private static final String MARKUP = "<img src=x onerror=\"document.title='broken'\">";
  private static final String EXPRESSION = "${7*7}";

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
    ObjectNode inquiry =
        WorkplaceLeads.inquiry(MARKUP, 6, "WITHIN_7_DAYS").put("comments", MARKUP + EXPRESSION);
    ((ObjectNode) inquiry.get("customer")).put("lastName", EXPRESSION);
    ((ObjectNode) inquiry.get("vehicle")).put("model", MARKUP).put("trim", EXPRESSION);
    ((ObjectNode) inquiry.at("/facts/tradeIn"))
        .put("has", true)
        .put("make", MARKUP)
        .put("model", EXPRESSION);
    String id = WorkplaceLeads.send(inquiry);
    WorkplaceLeads.give(id, "ann");
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
    String id = WorkplaceLeads.aCall("Alma", 4, "WITHIN_30_DAYS");
    WorkplaceLeads.give(id, "ann");
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
    String id = WorkplaceLeads.aCall("Lena", 6, "WITHIN_7_DAYS");
    WorkplaceLeads.give(id, "ann");
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
}
