package io.forecourt.inventory;

import java.util.Locale;
import java.util.Optional;

/** What a vehicle runs on. */
public enum Fuel {
  GAS,
  DIESEL,
  HYBRID,
  PLUG_IN_HYBRID,
  ELECTRIC;

  /** Reads what feeds write: "Gasoline Fuel", "Flex Fuel", "Plug-In Electric/Gas", "EV". */
  public static Optional<Fuel> find(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (plain.matches(".*(plugin|phev).*")) {
      return Optional.of(PLUG_IN_HYBRID);
    }
    if (plain.matches(".*(hybrid|hev|gaselectric|gasolineelectric|electricgas).*")) {
      return Optional.of(HYBRID);
    }
    if (plain.contains("diesel")) {
      return Optional.of(DIESEL);
    }
    if (plain.matches("ev|bev|.*electric.*")) {
      return Optional.of(ELECTRIC);
    }
    return plain.matches("g|.*(gas|unleaded|petrol|flex|e85).*")
        ? Optional.of(GAS)
        : Optional.empty();
  }
}
