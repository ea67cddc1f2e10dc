package io.forecourt.understanding;

import java.util.Map;
import java.util.TreeMap;

/** How often something was read rightly, read where it was not said, and missed. */
final class Scores {

  private final Map<String, Count> counts = new TreeMap<>();

  /** Of one fact or signal. */
  static final class Count {
    private int right;
    private int wrong;
    private int missed;

    double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : right / (double) (right + missed);
    }

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    int said() {
      return right + missed;
    }
  }

  /**
   * @param said null where nothing was said
   * @param read null where nothing was read
   */
  void add(String name, Object said, Object read) {
    if (said == null && read == null) {
      return;
    }
    Count count = of(name);
    if (said != null && said.equals(read)) {
      count.right++;
      return;
    }
    count.wrong += read == null ? 0 : 1;
    count.missed += said == null ? 0 : 1;
  }

  Count of(String name) {
    return counts.computeIfAbsent(name, none -> new Count());
  }

  Map<String, Count> all() {
    return counts;
  }

  /** All that was said and read, as one. */
  Count together() {
    Count sum = new Count();
    for (Count each : counts.values()) {
      sum.right += each.right;
      sum.wrong += each.wrong;
      sum.missed += each.missed;
    }
    return sum;
  }

  String table() {
    StringBuilder table =
        new StringBuilder(
            "%-30s %9s %6s %5s %5s%n".formatted("", "precision", "recall", "F1", "n"));
    counts.forEach((name, count) -> table.append(line(name, count)));
    return table.append(line("together", together())).toString();
  }

  private static String line(String name, Count count) {
    return "%-30s %9.2f %6.2f %5.2f %5d%n"
        .formatted(name, count.precision(), count.recall(), count.f1(), count.said());
  }
}
