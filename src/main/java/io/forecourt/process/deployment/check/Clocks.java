package io.forecourt.process.deployment.check;

import io.forecourt.process.Decisions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The clocks that two decisions agree on: one sets their times, the other names them. */
final class Clocks {

  /** Returns the clocks that {@code sla-policy} has rows for. */
  static Set<String> ofTable(Models models) {
    return texts(models, Decisions.SLA_POLICY, "clock", true);
  }

  /** Returns the clocks that {@code escalation} names. */
  static Set<String> askedBy(Models models) {
    return texts(models, Decisions.ESCALATION, "callWithin", false);
  }

  private static Set<String> texts(Models models, String decision, String column, boolean isInput) {
    Set<String> texts = new TreeSet<>();
    models
        .decision(decision)
        .filter(table -> table.table() != null)
        .ifPresent(
            table -> {
              int at = (isInput ? table.inputs() : table.outputs()).indexOf(column);
              for (Rule rule : table.rules()) {
                List<String> cells = isInput ? Table.inputCells(rule) : Table.outputCells(rule);
                if (at >= 0 && at < cells.size()) {
                  texts.addAll(CellTests.texts(cells.get(at)));
                }
              }
            });
    return texts;
  }

  private Clocks() {}
}
