package io.forecourt.terms;

import io.forecourt.messaging.template.WordingRules;
import io.forecourt.process.DecisionCheck;
import io.forecourt.process.Decisions;
import io.forecourt.process.WrittenTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Rules for the decision {@code store-answers}: known topics, one answer each, plain short words.
 */
@Component
class StoreAnswerRules implements DecisionCheck {

  private static final List<String> COLUMNS =
      List.of("store", "topic", "english", "spanish", "amount");
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);
  private static final String EVERY_STORE = "";

  @Override
  public String decision() {
    return Decisions.STORE_ANSWERS;
  }

  @Override
  public List<String> faults(WrittenTable table) {
    List<String> faults = new ArrayList<>(TableFaults.missing(table, COLUMNS));
    if (faults.isEmpty()) {
      table.rows().forEach(row -> check(row, faults));
      checkThatEachIsAnsweredOnce(table, faults);
    }
    return faults;
  }

  private static void check(WrittenTable.Row row, List<String> faults) {
    TableFaults found = new TableFaults(row, faults);
    found.names("store");
    if (topic(row).isEmpty()) {
      found.add(
          "topic is %s; known topics are %s."
              .formatted(row.cell("topic"), Arrays.toString(StoreTopic.values())));
    }
    for (String language : List.of("english", "spanish")) {
      found
          .text(language)
          .ifPresent(
              text ->
                  WordingRules.faults(text, language.equals("english"))
                      .forEach(fault -> found.add(language + " " + fault)));
    }
    found.number("amount", HIGHEST);
  }

  /** A row for every store leaves no room for a row of one. */
  private static void checkThatEachIsAnsweredOnce(WrittenTable table, List<String> faults) {
    Set<String> answered = new HashSet<>();
    for (WrittenTable.Row row : table.rows()) {
      Optional<StoreTopic> topic = topic(row);
      for (String store : row.texts("store").orElse(List.of(EVERY_STORE))) {
        boolean again =
            topic.isPresent()
                && (answered.contains(topic.get() + EVERY_STORE)
                    || (store.equals(EVERY_STORE)
                        && answered.stream().anyMatch(key -> key.startsWith(topic.get() + " ")))
                    || !answered.add(topic.get() + (store.isEmpty() ? "" : " " + store)));
        if (again) {
          new TableFaults(row, faults).add("topic " + topic.get() + " is answered already.");
        }
      }
    }
  }

  private static Optional<StoreTopic> topic(WrittenTable.Row row) {
    return row.text("topic")
        .flatMap(
            name -> Stream.of(StoreTopic.values()).filter(t -> t.name().equals(name)).findAny());
  }
}
