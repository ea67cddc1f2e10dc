package io.forecourt.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.messaging.MessageFiles;
import io.forecourt.process.DecisionFiles;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row for every rule of the plans, and the first one after the last. */
class PlansDecisionTest {

  @ParameterizedTest
  @CsvSource({
    "1, PT4H, CALL, '', PT2H",
    "2, P1D, MESSAGE, follow-up-appointment, ''",
    "3, P2D, CALL, '', PT4H",
    "4, P2D, MESSAGE, follow-up-value, ''",
    "5, P4D, MESSAGE, follow-up-stock, ''",
    "6, P7D, MESSAGE, follow-up-other-way, ''",
    "7, P14D, MESSAGE, follow-up-soft-close, ''",
    "8, PT0S, END, '', ''",
    "99, PT0S, END, '', ''"
  })
  void shouldFollowUpOnTheseDays(
      int step, String after, String action, String template, String within) {
    assertThat(rule("follow-up-cadence", step))
        .containsEntry("after", after)
        .containsEntry("action", action)
        .containsEntry("template", template)
        .containsEntry("within", within);
  }

  @ParameterizedTest
  @CsvSource({
    "1, P3D, CALL, '', P1D",
    "2, P1M, MESSAGE, retention-month, ''",
    "3, P1Y, CALL, '', P7D",
    "4, P2Y, MESSAGE, retention-year, ''",
    "5, P3Y, CALL, '', P7D",
    "6, P4Y, MESSAGE, retention-year, ''",
    "7, P5Y, CALL, '', P7D",
    "8, PT0S, END, '', ''"
  })
  void shouldContactACustomerAtTheseTimes(
      int step, String after, String action, String template, String within) {
    assertThat(rule("retention-plan", step))
        .containsEntry("after", after)
        .containsEntry("action", action)
        .containsEntry("template", template)
        .containsEntry("within", within);
  }

  @Test
  void shouldNameApprovedWordingOnly() {
    for (String plan : new String[] {"follow-up-cadence", "retention-plan"}) {
      for (int step = 1; step < 8; step++) {
        String template = (String) rule(plan, step).get("template");
        assertThat(template.isEmpty() || MessageFiles.hasWording(template)).as(template).isTrue();
      }
    }
  }

  private Map<String, Object> rule(String plan, int step) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", "riverside");
    inputs.put("band", "HOT");
    inputs.put("step", step);
    return DecisionFiles.evaluateSingle(plan, inputs);
  }
}
