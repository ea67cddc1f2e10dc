package io.forecourt.lead;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One of the six facts that a rep needs, in the order in which they are asked. */
public enum Fact {
  VEHICLE("vehicle", "Car"),
  BUDGET("budget", "Payment"),
  TRADE_IN("tradeIn", "Trade-in"),
  TIMELINE("timeline", "When"),
  FINANCING("financing", "How they pay"),
  CONTACT("contact", "Best contact");

  private final String key;
  private final String label;

  Fact(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** Returns the fact with the key, if there is one. */
  public static Optional<Fact> find(String key) {
    return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
  }

  /** Returns its name in JSON, in the database and in decisions. */
  @JsonValue
  public String key() {
    return key;
  }

  /** Returns its name on screen. */
  public String label() {
    return label;
  }

  /** Returns the form field that is true while the fact is still open: {@code askVehicle}. */
  public String askField() {
    return "ask" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  /** Returns what the buyer said about the fact, even if incomplete; null if nothing. */
  public Object valueIn(Facts facts) {
    return switch (this) {
      case VEHICLE -> facts.vehicle();
      case BUDGET -> facts.budget();
      case TRADE_IN -> facts.tradeIn();
      case TIMELINE -> facts.timeline();
      case FINANCING -> facts.financing();
      case CONTACT -> facts.contact();
    };
  }

  boolean isSettledIn(Facts facts) {
    return switch (this) {
      case VEHICLE -> facts.vehicle() != null && facts.vehicle().isNamed();
      case BUDGET -> facts.budget() != null && !facts.budget().isEmpty();
      case TRADE_IN -> facts.tradeIn() != null && facts.tradeIn().has() != null;
      case TIMELINE -> facts.timeline() != null && facts.timeline().bucket() != null;
      case FINANCING -> facts.financing() != null;
      case CONTACT -> facts.contact() != null && facts.contact().channel() != null;
    };
  }

  static Map<Fact, Object> valuesIn(Facts facts, Predicate<Fact> which) {
    Map<Fact, Object> values = new EnumMap<>(Fact.class);
    Arrays.stream(values()).filter(which).forEach(fact -> values.put(fact, fact.valueIn(facts)));
    return values;
  }
}
