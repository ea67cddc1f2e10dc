package io.forecourt.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a buyer looks for: criteria that all have to fit. Begin with {@link #ANY} and add what was
 * said; the same criterion again replaces the former. As JSON it is an object of texts.
 *
 * @param criteria each as text, several values joined by {@code |}
 */
public record StockQuery(@JsonValue Map<Criterion, String> criteria) {

  public static final StockQuery ANY = new StockQuery(Map.of());

  private static final String SEPARATOR = "|";

  /** What a search may ask for. */
  public enum Criterion {
    MAKE,
    MODEL,
    TRIM,
    /** In the words of {@link BodyStyle}. */
    BODY,
    /** new, used or cpo; used ones may be certified. */
    CONDITION,
    PRICE_MIN,
    PRICE_MAX,
    YEAR_MIN,
    YEAR_MAX,
    MILES_MAX,
    COLOR,
    DRIVETRAINS,
    SEATS_MIN,
    FUELS,
    FEATURES,
    /** VIN of a unit that costs more. */
    CHEAPER_THAN,
    /** VIN of a unit of an earlier model year. */
    NEWER_THAN,
    /** VINs that must not be among the results. */
    EXCLUDED,
    /** VIN of a unit whose price the results should be close to. */
    LIKE,
    /** Any text: the lowest price first. */
    CHEAPEST
  }

  public StockQuery {
    Map<Criterion, String> sorted = new EnumMap<>(Criterion.class);
    sorted.putAll(criteria);
    criteria = Collections.unmodifiableMap(sorted);
  }

  @JsonCreator
  static StockQuery of(Map<Criterion, String> criteria) {
    return new StockQuery(criteria);
  }

  public StockQuery make(String make) {
    return with(Criterion.MAKE, make);
  }

  public StockQuery model(String model) {
    return with(Criterion.MODEL, model);
  }

  public StockQuery trim(String trim) {
    return with(Criterion.TRIM, trim);
  }

  /** Any of these. */
  public StockQuery body(BodyStyle... bodies) {
    return with(
        Criterion.BODY,
        Arrays.stream(bodies).map(BodyStyle::words).collect(Collectors.joining(SEPARATOR)));
  }

  /**
   * @param condition new, used or cpo
   */
  public StockQuery condition(String condition) {
    return with(Criterion.CONDITION, condition);
  }

  public StockQuery priceFrom(BigDecimal least) {
    return with(Criterion.PRICE_MIN, least.toPlainString());
  }

  public StockQuery priceTo(BigDecimal most) {
    return with(Criterion.PRICE_MAX, most.toPlainString());
  }

  public StockQuery yearFrom(int first) {
    return with(Criterion.YEAR_MIN, String.valueOf(first));
  }

  public StockQuery yearTo(int last) {
    return with(Criterion.YEAR_MAX, String.valueOf(last));
  }

  public StockQuery milesTo(int most) {
    return with(Criterion.MILES_MAX, String.valueOf(most));
  }

  public StockQuery color(ColorFamily color) {
    return with(Criterion.COLOR, color.name());
  }

  /** Any of these: who asks for four-wheel drive may mean both AWD and 4WD. */
  public StockQuery drivetrain(Drivetrain... drivetrains) {
    return with(Criterion.DRIVETRAINS, names(drivetrains));
  }

  public StockQuery seatsFrom(int least) {
    return with(Criterion.SEATS_MIN, String.valueOf(least));
  }

  /** Any of these. */
  public StockQuery fuel(Fuel... fuels) {
    return with(Criterion.FUELS, names(fuels));
  }

  /** All of these, in a buyer's words or those of {@link Feature}. */
  public StockQuery features(List<String> features) {
    return with(
        Criterion.FEATURES,
        features.stream()
            .map(feature -> Feature.of(feature).words())
            .collect(Collectors.joining(SEPARATOR)));
  }

  public StockQuery cheaperThan(String vin) {
    return with(Criterion.CHEAPER_THAN, vin);
  }

  public StockQuery newerThan(String vin) {
    return with(Criterion.NEWER_THAN, vin);
  }

  public StockQuery excluding(List<String> vins) {
    return with(Criterion.EXCLUDED, String.join(SEPARATOR, vins));
  }

  public StockQuery cheapestFirst() {
    return with(Criterion.CHEAPEST, "yes");
  }

  public StockQuery like(String vin) {
    return with(Criterion.LIKE, vin);
  }

  public StockQuery without(Criterion criterion) {
    return with(criterion, "");
  }

  /** Returns whether anything is asked for that narrows the search. */
  public boolean isEmpty() {
    return criteria.keySet().stream()
        .allMatch(each -> each == Criterion.EXCLUDED || each == Criterion.LIKE);
  }

  public Optional<String> text(Criterion criterion) {
    return Optional.ofNullable(criteria.get(criterion));
  }

  List<String> texts(Criterion criterion) {
    return text(criterion).map(text -> List.of(text.split("\\|", -1))).orElse(List.of());
  }

  private StockQuery with(Criterion criterion, String text) {
    Map<Criterion, String> more = new EnumMap<>(Criterion.class);
    more.putAll(criteria);
    if (text == null || text.isBlank()) {
      more.remove(criterion);
    } else {
      more.put(criterion, text);
    }
    return new StockQuery(more);
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(SEPARATOR));
  }
}
