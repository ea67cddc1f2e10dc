package io.forecourt.lead;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** Returns the fact of that key; empty where there is no such fact. */
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
}
