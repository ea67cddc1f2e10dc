package io.forecourt.terms;

import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.store.Store;
import io.forecourt.terms.OutTheDoor.Kind;
import io.forecourt.terms.OutTheDoor.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a store charges beside the price, from the decision {@code store-fees}. */
@Component
public class StoreFees {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final DecisionTables decisions;

  StoreFees(DecisionTables decisions) {
    this.decisions = decisions;
  }

  /** Empty if the store has listed no fees and taxes: then the price out the door is unknown. */
  public Optional<OutTheDoor> estimate(Store store, Purchase purchase) {
    Optional<String> state = purchase.state().or(store::state);
    List<Map<String, Object>> rows =
        decisions.evaluate(Decisions.STORE_FEES, inputs(store, purchase, state));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal tradeIn = purchase.tradeIn().orElse(BigDecimal.ZERO);
    BigDecimal base = taxable(rows, purchase.price().subtract(tradeIn));
    List<Line> lines = rows.stream().map(row -> line(row, base)).toList();
    BigDecimal total =
        lines.stream()
            .map(Line::amount)
            .reduce(purchase.price().subtract(tradeIn), BigDecimal::add);
    return Optional.of(
        new OutTheDoor(
            purchase.price(),
            tradeIn,
            lines,
            total,
            state,
            lines.stream().anyMatch(line -> line.kind() == Kind.TAX)));
  }

  /** The fees that a store charges whatever the buyer's state, such as the doc fee. */
  public List<Line> fees(Store store, String condition) {
    return decisions
        .evaluate(
            Decisions.STORE_FEES,
            inputs(store, Purchase.of(BigDecimal.ZERO, condition), store.state()))
        .stream()
        .map(row -> line(row, BigDecimal.ZERO))
        .filter(line -> line.kind() == Kind.FEE)
        .toList();
  }

  private static Map<String, Object> inputs(
      Store store, Purchase purchase, Optional<String> state) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", store.id());
    inputs.put("state", state.orElse(null));
    inputs.put("county", purchase.county().orElse(null));
    inputs.put("condition", purchase.condition());
    return inputs;
  }

  /** Price less trade-in, and the fixed amounts that are taxed with it. */
  private static BigDecimal taxable(List<Map<String, Object>> rows, BigDecimal net) {
    return rows.stream()
        .filter(row -> Boolean.TRUE.equals(row.get("taxable")) && row.get("amount") != null)
        .map(row -> number(row, "amount"))
        .reduce(net.max(BigDecimal.ZERO), BigDecimal::add);
  }

  private static Line line(Map<String, Object> row, BigDecimal base) {
    Optional<BigDecimal> percent =
        Optional.ofNullable(row.get("percent")).map(value -> number(row, "percent"));
    BigDecimal amount =
        percent
            .map(rate -> base.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP))
            .orElseGet(() -> number(row, "amount").setScale(2, RoundingMode.HALF_UP));
    return new Line(
        row.get("english").toString(),
        row.get("spanish").toString(),
        Kind.valueOf(row.get("kind").toString()),
        amount,
        percent);
  }

  private static BigDecimal number(Map<String, Object> row, String name) {
    return new BigDecimal(row.get(name).toString());
  }
}
