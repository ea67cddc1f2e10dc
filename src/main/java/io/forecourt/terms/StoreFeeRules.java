package io.forecourt.terms;

import io.forecourt.messaging.template.WordingRules;
import io.forecourt.process.DecisionCheck;
import io.forecourt.process.Decisions;
import io.forecourt.process.WrittenTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rules for the decision {@code store-fees}: one sane figure a row, with names in plain words. */
@Component
class StoreFeeRules implements DecisionCheck {

  private static final List<String> COLUMNS =
      List.of(
          "store",
          "state",
          "county",
          "condition",
          "english",
          "spanish",
          "amount",
          "percent",
          "taxable",
          "kind");
  private static final Set<String> CONDITIONS = Set.of("new", "used", "cpo");
  private static final BigDecimal HIGHEST_AMOUNT = BigDecimal.valueOf(10_000);
  private static final BigDecimal HIGHEST_PERCENT = BigDecimal.valueOf(20);

  /** Several lines have to fit one message. */
  private static final int NAME_LENGTH = 50;

  @Override
  public String decision() {
    return Decisions.STORE_FEES;
  }

  @Override
  public List<String> faults(WrittenTable table) {
    List<String> faults = new ArrayList<>(TableFaults.missing(table, COLUMNS));
    if (faults.isEmpty()) {
      table.rows().forEach(row -> check(row, new TableFaults(row, faults)));
    }
    return faults;
  }

  private static void check(WrittenTable.Row row, TableFaults found) {
    found.names("store");
    found.names("county");
    if (found.names("state").stream().anyMatch(state -> !state.matches("[A-Z]{2}"))) {
      found.add("state must be two capital letters, such as \"IA\".");
    }
    if (!CONDITIONS.containsAll(found.names("condition"))) {
      found.add("condition must be \"new\", \"used\" or \"cpo\".");
    }
    checkName("english", found);
    checkName("spanish", found);
    checkFigure(row, found);
    if (!Set.of("true", "false").contains(row.cell("taxable"))) {
      found.add("taxable must be true or false.");
    }
    if (row.text("kind").flatMap(StoreFeeRules::kind).isEmpty()) {
      found.add(
          "kind is %s; it may be %s."
              .formatted(row.cell("kind"), Arrays.toString(OutTheDoor.Kind.values())));
    }
  }

  private static void checkName(String language, TableFaults found) {
    found
        .text(language)
        .ifPresent(
            name -> {
              WordingRules.faults(name, false).forEach(fault -> found.add(language + " " + fault));
              if (name.length() > NAME_LENGTH) {
                found.add("%s is longer than %d characters.".formatted(language, NAME_LENGTH));
              }
            });
  }

  private static void checkFigure(WrittenTable.Row row, TableFaults found) {
    if (row.isEmpty("amount") == row.isEmpty("percent")) {
      found.add("it needs either an amount or a percentage.");
    }
    found.number("amount", HIGHEST_AMOUNT);
    found.number("percent", HIGHEST_PERCENT);
    if (!row.isEmpty("percent") && row.cell("taxable").equals("true")) {
      found.add("a percentage cannot be taxed itself.");
    }
  }

  private static Optional<OutTheDoor.Kind> kind(String name) {
    return Stream.of(OutTheDoor.Kind.values()).filter(kind -> kind.name().equals(name)).findAny();
  }
}
