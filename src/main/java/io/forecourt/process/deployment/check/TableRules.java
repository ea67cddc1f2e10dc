package io.forecourt.process.deployment.check;

import io.forecourt.process.DecisionCheck;
import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.Decisions;
import io.forecourt.process.RetiredNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Decisions keep their key and columns, and answer whatever code asks. */
final class TableRules {

  private static final Set<String> KEYS = KnownNames.texts(Decisions.class);
  private static final int MOST_ROWS = 1_000;

  private final List<DecisionCheck> checks;
  private final Map<String, DecisionContract> contracts = new HashMap<>();

  TableRules(List<DecisionCheck> checks, List<DecisionContracts> contracts) {
    this.checks = checks;
    contracts.stream()
        .flatMap(each -> each.contracts().stream())
        .forEach(each -> this.contracts.put(each.decision(), each));
  }

  void check(Table table, Models models, Report report) {
    checkIdentity(table, models, report);
    if (table.table() == null) {
      if (KEYS.contains(table.id())) {
        report.add(
            table.file(), table.label(), "It is no decision table any more. Make it one again.");
      }
      return;
    }
    if (!checkShape(table, report)) {
      return;
    }
    DecisionContract contract = contracts.get(table.id());
    boolean costly =
        table.rules().stream()
            .flatMap(TableRules::cells)
            .anyMatch(cell -> LimitRules.costly(cell).isPresent());
    if (contract != null && !costly && checkColumns(table, contract, report)) {
      new TableTrial(table, contract, models, report).check();
    } else if (contract == null && !costly) {
      new CellRules(table, null, models, report).check();
    }
    for (DecisionCheck check : checks) {
      if (check.decision().equals(table.id())) {
        check
            .faults(table.written())
            .forEach(fault -> report.add(table.file(), table.label(), fault));
      }
    }
  }

  /** Checks only what a table names elsewhere. */
  void checkReferences(Table table, Models models, Report report) {
    DecisionContract contract = contracts.get(table.id());
    if (contract != null && table.table() != null) {
      new CellRules(table, contract, models, report).check();
    }
  }

  private static Stream<String> cells(Rule rule) {
    return Stream.concat(Table.inputCells(rule).stream(), Table.outputCells(rule).stream());
  }

  private static void checkIdentity(Table table, Models models, Report report) {
    String file = table.file().baseName();
    boolean renamed =
        KEYS.contains(file)
            && models.checkedDecisions().stream()
                .filter(other -> other.file().equals(table.file()))
                .noneMatch(other -> other.id().equals(file));
    if (renamed) {
      report.add(
          table.file(),
          table.label(),
          "The decision id was changed from '%s' to '%s', so the old version would stay in use. Change it back."
              .formatted(file, table.id()));
    } else if (!KEYS.contains(table.id())) {
      Names.closest(table.id(), KEYS)
          .filter(known -> Names.distance(table.id(), known) <= 2)
          .ifPresent(
              known ->
                  report.add(
                      table.file(),
                      table.label(),
                      "The decision id '%s' is not known. Did you mean '%s'?"
                          .formatted(table.id(), known)));
    }
    if (models.checkedDecisions().stream()
        .anyMatch(other -> other.id().equals(table.id()) && !other.file().equals(table.file()))) {
      report.add(
          table.file(),
          table.label(),
          "Two files hold the decision '%s'. Deploy one of them.".formatted(table.id()));
    }
  }

  private static boolean checkShape(Table table, Report report) {
    HitPolicy policy = table.table().getHitPolicy();
    if (policy == HitPolicy.PRIORITY || policy == HitPolicy.OUTPUT_ORDER) {
      report.add(
          table.file(),
          table.label(),
          "The hit policy %s is not supported. Use First or Unique.".formatted(policy));
      return false;
    }
    if (table.table().getAggregation() != null) {
      report.add(
          table.file(),
          table.label(),
          "It adds its rows up, but each row is needed with its reason. Use Collect without an aggregation.");
      return false;
    }
    if (table.rules().isEmpty() || table.rules().size() > MOST_ROWS) {
      report.add(
          table.file(),
          table.label(),
          table.rules().isEmpty()
              ? "It has no row, so nothing is decided. Add rows."
              : "It has more than 1,000 rows. Split it.");
      return false;
    }
    int number = 0;
    boolean whole = true;
    for (Rule rule : table.rules()) {
      number++;
      if (Table.inputCells(rule).size() != table.inputs().size()
          || Table.outputCells(rule).size() != table.outputs().size()) {
        report.add(
            table.file(),
            table.row(number),
            "It has more or fewer cells than the table has columns. Delete the row and add it again.");
        whole = false;
      }
    }
    return whole;
  }

  private static boolean checkColumns(Table table, DecisionContract contract, Report report) {
    Set<String> outputs = new TreeSet<>();
    table
        .outputs()
        .forEach(name -> outputs.add(RetiredNames.DECISION_OUTPUTS.getOrDefault(name, name)));
    boolean whole = true;
    for (DecisionContract.Output output : contract.outputs()) {
      if (!outputs.contains(output.name())) {
        report.add(
            table.file(),
            table.label(),
            "The output column '%s' is missing.%s Name it so again."
                .formatted(
                    output.name(),
                    Names.closest(output.name(), outputs)
                        .map(name -> " You have '%s'.".formatted(name))
                        .orElse("")));
        whole = false;
      }
    }
    Set<String> known =
        contract.inputs().stream()
            .map(DecisionContract.Input::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String expression : table.inputs()) {
      for (String name : CellRules.words(expression)) {
        if (!known.contains(name)) {
          report.add(
              table.file(),
              table.label(),
              "The input '%s' is not known to this decision, so its column never matches.%s"
                  .formatted(name, Names.hint(name, known)));
          whole = false;
        }
      }
    }
    return whole;
  }
}
