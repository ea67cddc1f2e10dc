package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
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

      ann.press("lead-outcome-NO_ANSWER").awaitText("lead-done", "Logged: No answer.");
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
      ben.awaitText("lead-problem", "Why did you ask again?");

      ben.find("lead-edit-budget-monthlyMax").clear();
      ben.type("lead-edit-budget-monthlyMax", "520");
      ben.type("lead-edit-reason", "She got a raise").press("lead-edit-save");
      ben.awaitText("lead-fact-budget", "about $520 a month");
      assertThat(ben.find("lead-fact-budget").getText()).contains("Ben Ortega");
    }
    assertThat(WorkplaceLeads.reasons(id)).containsExactly("ASKED_AGAIN: She got a raise");
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
      ann.awaitText("lead-done", "Reassigned to ben.");
    }
    assertThat(WorkplaceLeads.assigneeOf(id)).isEqualTo("ben");
    assertThat(WorkplaceLeads.lead(id).at("/owner/id").asText()).isEqualTo("ben");
  }
}
