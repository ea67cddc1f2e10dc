package io.forecourt.terms;

import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a store answers, from the decision {@code store-answers}. */
@Component
public class StoreFacts {

  private final DecisionTables decisions;

  StoreFacts(DecisionTables decisions) {
    this.decisions = decisions;
  }

  /** Empty if the store has approved no answer: then it is unknown, and a person answers. */
  public Optional<StoreAnswer> find(String store, StoreTopic topic) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("store", store);
    asked.put("topic", topic.name());
    List<Map<String, Object>> rows = decisions.evaluate(Decisions.STORE_ANSWERS, asked);
    return rows.stream().findFirst().map(StoreFacts::answer);
  }

  private static StoreAnswer answer(Map<String, Object> row) {
    return new StoreAnswer(
        row.get("english").toString(),
        row.get("spanish").toString(),
        Optional.ofNullable(row.get("amount")).map(amount -> new BigDecimal(amount.toString())));
  }
}
