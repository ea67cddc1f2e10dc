package io.forecourt.inventory;

import io.forecourt.inventory.StockQuery.Criterion;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;

/** The criteria of a search as parameters, null where a criterion is not asked for. */
final class StockParameters {

  /** The body by which a model is usually built; counts where no unit of the model says it. */
  private static final String USUAL_BODY = "USUAL_BODY";

  static Map<String, Object> of(StockQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    for (Criterion criterion : Criterion.values()) {
      parameters.put(criterion.name(), parameter(query, criterion));
    }
    parameters.put(
        USUAL_BODY,
        value(
            Types.ARRAY,
            query
                .text(Criterion.MODEL)
                .flatMap(model -> ModelBodies.find(query.text(Criterion.MAKE), model))
                .map(body -> bodies(body.words()))));
    return parameters;
  }

  private static SqlParameterValue parameter(StockQuery query, Criterion criterion) {
    Optional<String> text = query.text(criterion);
    return switch (criterion) {
      case PRICE_MIN, PRICE_MAX -> value(Types.NUMERIC, text.map(BigDecimal::new));
      case YEAR_MIN, YEAR_MAX, MILES_MAX, SEATS_MIN ->
          value(Types.INTEGER, text.map(Integer::valueOf));
      case DRIVETRAINS, FUELS, EXCLUDED ->
          value(Types.ARRAY, text.map(present -> texts(query, criterion)));
      case BODY -> value(Types.ARRAY, text.map(StockParameters::bodies));
      case FEATURES -> value(Types.ARRAY, text.map(present -> patterns(query)));
      case MAKE, MODEL, TRIM, CONDITION, COLOR, CHEAPER_THAN, NEWER_THAN, LIKE, CHEAPEST ->
          value(Types.VARCHAR, text);
    };
  }

  private static SqlParameterValue value(int type, Optional<?> value) {
    return new SqlParameterValue(type, value.orElse(null));
  }

  private static String[] texts(StockQuery query, Criterion criterion) {
    return query.texts(criterion).toArray(String[]::new);
  }

  /** Who asks for a van may mean a minivan. */
  private static String[] bodies(String bodies) {
    String words = bodies.toLowerCase(Locale.ROOT);
    return (words.equals("van") ? words + "|minivan" : words).split("\\|", -1);
  }

  private static String[] patterns(StockQuery query) {
    return query.texts(Criterion.FEATURES).stream()
        .map(words -> Feature.of(words).pattern())
        .toArray(String[]::new);
  }

  private StockParameters() {}
}
