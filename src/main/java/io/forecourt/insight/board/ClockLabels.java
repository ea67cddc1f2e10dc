package io.forecourt.insight.board;

import io.forecourt.sla.ClockName;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels of the clocks on the board, with one for next actions. */
final class ClockLabels {

  private static final String NEXT_ACTION = "Next action";

  /** Labels by the name of a clock. */
  static final Map<String, String> ALL = all();

  /** Returns the label of a clock, or the words of a next action. */
  static String of(DueItems.DueItem item) {
    return item.clock().equals(DueItems.NEXT_ACTION)
        ? item.nextAction().orElse(NEXT_ACTION)
        : ALL.getOrDefault(item.clock(), item.clock());
  }

  private static Map<String, String> all() {
    Map<String, String> labels =
        Arrays.stream(ClockName.values()).collect(Collectors.toMap(Enum::name, ClockName::label));
    labels.put(DueItems.NEXT_ACTION, NEXT_ACTION);
    return Map.copyOf(labels);
  }

  private ClockLabels() {}
}
