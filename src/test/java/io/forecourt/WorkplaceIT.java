package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A day of the reps, in a real browser on the packaged application. */
class WorkplaceIT {

  private static final RunningForecourt FORECOURT = SharedForecourt.get();

  @Test
  void shouldTakeTheHottestLeadFirstAndSeeWhatComesNext() {
    String cool = WorkplaceLeads.aCall("Cora", 3, "OVER_90_DAYS");
    String hot = WorkplaceLeads.aCall("Hanna", 6, "WITHIN_7_DAYS");
    WorkplaceLeads.give(cool, "ann");
    WorkplaceLeads.give(hot, "ann");
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

      ann.press("lead-outcome-NO_ANSWER").awaitText("lead-held", "Call logged: no answer.");
      ann.awaitText("lead-done", "Call logged: no answer.");
      ann.awaitText("lead-next-planned", "Next: ");
    }
    assertThat(WorkplaceLeads.clock(hot, "FIRST_ATTEMPT").has("metAt")).isTrue();
  }

  @Test
  void shouldCorrectAFactAndSayWhy() {
    String id = WorkplaceLeads.aCall("Frida", 6, "WITHIN_7_DAYS");
    WorkplaceLeads.give(id, "ben");
    try (TasklistPage ben = TasklistPage.ofLink(FORECOURT, "/t/" + id, "ben")) {
      assertThat(ben.text()).contains("Frida Hart");
      ben.press("lead-change-budget");
      ben.find("lead-edit-budget-monthlyMax").clear();
      ben.type("lead-edit-budget-monthlyMax", "520").press("lead-edit-save");
      ben.awaitText("lead-edit-problem", "Why did you ask again?");
      ben.type("lead-edit-reason", "She got a raise").press("lead-edit-save");
      ben.awaitText("lead-fact-budget", "about $520 a month");
      assertThat(ben.find("lead-fact-budget").getText()).contains("Ben Ortega");
    }
    assertThat(WorkplaceLeads.reasons(id)).containsExactly("ASKED_AGAIN: She got a raise");
  }

  @ParameterizedTest
  @CsvSource({"Vera, 2024, XLE, 1500, 1000", "Vicky, 2021, Limited, 390, 844"})
  void shouldAgreeOnAVisitInTwoTapsAndGreetAndSellInThree(
      String name, int year, String trim, int width, int height) {
    ObjectNode inquiry = WorkplaceLeads.inquiry(name, 6, "WITHIN_7_DAYS");
    // Cars that no other test asks for: they are sold here.
    inquiry.withObject("/vehicle").put("year", year).put("model", "RAV4").put("trim", trim);
    String id = WorkplaceLeads.send(inquiry);
    WorkplaceLeads.give(id, "ann");
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", width, height)) {
      ann.list("My next").open(name + " Hart").takeTaps();
      ann.press("lead-do-visit").press("lead-time-1");
      assertThat(ann.takeTaps()).as("taps to agree on a visit").isEqualTo(2);
      ann.awaitText("lead-held", "Appointment set: ").press("lead-undo");
      ann.awaitText("lead-news", "Undone. Nothing was saved.");
      assertThat(WorkplaceLeads.tasksOf(id).get(0).get("name").asText()).isEqualTo("Call lead");
      ann.press("lead-time-1").awaitText("lead-done", "Appointment set: ");

      ann.press("lead-leave").list("My next").takeTaps();
      ann.open(name + " Hart").press("lead-do-sold");
      assertThat(ann.find("lead-vin").getDomProperty("value")).matches("[A-Z0-9]{17}");
      assertThat(wide(ann)).isLessThanOrEqualTo(width);
      ann.press("lead-sold-save").awaitText("lead-held", "Marked as sold.");
      assertThat(ann.takeTaps()).as("taps from the list to the sale").isEqualTo(3);

      // Whoever leaves the lead before the ten seconds are over has said enough.
      ann.tab("History");
      await().until(() -> WorkplaceLeads.lead(id).get("status").asText().equals("SOLD"));
    }
  }

  @Test
  void shouldSendAtOnceAndOnceAloneWhenThePageIsClosed() {
    String id = WorkplaceLeads.aCall("Clara", 4, "WITHIN_7_DAYS");
    WorkplaceLeads.give(id, "ann");
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 1500, 1000)) {
      ann.list("My next").open("Clara Hart").type("lead-reply", "Half a sentence");
      ann.press("lead-outcome-VOICEMAIL").awaitText("lead-held", "voicemail left");
      ann.type("lead-held-note", "Asked her to call back");
      ann.browser().navigate().to("about:blank");
    }
    await()
        .untilAsserted(
            () ->
                assertThat(WorkplaceLeads.callsOf(id))
                    .containsExactly("VOICEMAIL: Asked her to call back"));
  }

  @Test
  void shouldSayAtTheFieldThatNoSuchCarExistsAndKeepWhatWasTyped() {
    String id = WorkplaceLeads.aCall("Moira", 6, "WITHIN_7_DAYS");
    WorkplaceLeads.give(id, "ann");
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 390, 844)) {
      ann.list("My next")
          .open("Moira Hart")
          .type("lead-reply", "I am on my way")
          .press("lead-do-sold");
      ann.find("lead-vin").clear();
      ann.type("lead-vin", "4T1K61AK1RU41234X").press("lead-sold-save");
      ann.awaitText("lead-problem-soldVin", "No car has the VIN 4T1K61AK1RU41234X.");
      assertThat(ann.text()).doesNotContain("ENGINE-", "Exception");

      ann.tab("Form").tab("Lead");
      assertThat(ann.find("lead-vin").getDomProperty("value")).isEqualTo("4T1K61AK1RU41234X");
      assertThat(ann.find("lead-reply").getDomProperty("value")).isEqualTo("I am on my way");

      ann.press("lead-do-optOut");
      assertThat(ann.find("lead-opt-out-save").isDisplayed()).isTrue();
      ann.press("lead-panel-cancel");
      assertThat(ann.find("lead-reply").getDomProperty("value")).isEqualTo("I am on my way");
    }
    assertThat(WorkplaceLeads.lead(id).get("status").asText()).isEqualTo("OPEN");
  }

  @Test
  void shouldShowWhatTheBuyerAskedAndCompleteATextByWriting() {
    ObjectNode inquiry = WorkplaceLeads.inquiry("Tess", 4, "WITHIN_7_DAYS");
    inquiry.withObject("/facts").putObject("contact").put("channel", "TEXT");
    String id = WorkplaceLeads.send(inquiry);
    WorkplaceLeads.write(id, "Would you take $22,500 for it?");
    WorkplaceLeads.give(id, "ann");
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 1500, 1000)) {
      ann.list("My next").open("Tess Hart");
      ann.awaitText("lead-asked", "Would you take $22,500 for it?");
      assertThat(ann.find("lead-outcome-TEXTED").getText()).isEqualTo("Text sent");
      assertThat(ann.find("lead-text").getText()).startsWith("Text (515) 555-");
      ann.tab("Form");
      ann.until()
          .until(
              ExpectedConditions.textToBePresentInElementLocated(
                  By.cssSelector(".fjs-form"), "Did you text the buyer?"));
      assertThat(ann.text()).contains("Phone: (515) 555-").doesNotContain("+1515");
      ann.tab("Lead");

      ann.type("lead-reply", "Hi Tess, let me ask my manager.").press("lead-send");
      ann.awaitText("lead-held", "Text logged.").awaitText("lead-answered", "Answered (");
      ann.awaitText("lead-done", "Text logged.");
    }
  }

  private static long wide(TasklistPage page) {
    return (Long) page.browser().executeScript("return document.documentElement.scrollWidth");
  }

  @Test
  void shouldTellTheSecondRepWhoWasFirst() {
    String id = WorkplaceLeads.aCall("Tilda", 6, "WITHIN_7_DAYS");
    WorkplaceLeads.give(id, "dee");
    WorkplaceLeads.free(id);
    try (TasklistPage ann = new TasklistPage(FORECOURT, "ann", 1500, 1000);
        TasklistPage ben = new TasklistPage(FORECOURT, "ben", 1500, 1000)) {
      ann.list("Team queue").open("Tilda Hart").find("lead-take");
      ben.list("Team queue").open("Tilda Hart").find("lead-take");

      ann.press("lead-take");
      await().until(() -> WorkplaceLeads.assigneeOf(id).equals("ann"));
      ben.press("lead-take");

      ben.awaitText("lead-problem", "Ann Keller took this task a moment ago.");
      ann.until()
          .until(
              ExpectedConditions.invisibilityOfElementLocated(
                  By.cssSelector("[data-testid='lead-take']")));
      ann.press("lead-hand-over");
      new Select(ann.find("lead-hand-to")).selectByValue("ben");
      ann.type("lead-hand-reason", "Speaks Spanish").press("lead-hand");
      ann.awaitText("lead-done", "Reassigned to Ben Ortega.");
    }
    assertThat(WorkplaceLeads.assigneeOf(id)).isEqualTo("ben");
    assertThat(WorkplaceLeads.lead(id).at("/owner/id").asText()).isEqualTo("ben");
  }
}
