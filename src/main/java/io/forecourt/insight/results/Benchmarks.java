package io.forecourt.insight.results;

import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Benchmarks of a figure, from the decision {@code benchmarks}. */
@Component
class Benchmarks {

  private final DecisionTables decisions;

  Benchmarks(DecisionTables decisions) {
    this.decisions = decisions;
  }

  /**
   * Each in percent, or in days for the age of a stage; null if the decision sets none.
   *
   * @param from the good range begins
   * @param to it ends
   * @param alarmBelow threshold below which a manager has to find out why
   */
  record Benchmark(Double from, Double target, Double to, Double alarmBelow, Double alarmAbove) {

    boolean isAlarming(double value) {
      return (alarmBelow != null && value < alarmBelow)
          || (alarmAbove != null && value > alarmAbove);
    }

    boolean saysNothing() {
      return from == null && target == null && alarmBelow == null && alarmAbove == null;
    }
  }

  /**
   * @param store null for several
   * @param of a source class or a stage; null for all of them
   */
  Benchmark find(String figure, String store, String of) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("figure", figure);
    inputs.put("store", store);
    inputs.put("of", of);
    Map<String, Object> said = decisions.evaluateSingle(Decisions.BENCHMARKS, inputs);
    return new Benchmark(
        number(said, "from"),
        number(said, "target"),
        number(said, "to"),
        number(said, "alarmBelow"),
        number(said, "alarmAbove"));
  }

  private static Double number(Map<String, Object> said, String output) {
    return said.get(output) instanceof Number number ? number.doubleValue() : null;
  }
}
