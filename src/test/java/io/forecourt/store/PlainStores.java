package io.forecourt.store;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Stores for tests of plain rules, without tables; they have no opening hours. */
public final class PlainStores {

  /** Riverside Motors in Des Moines. */
  public static Store riverside() {
    return new Store(
        "riverside",
        "Riverside Motors",
        ZoneId.of("America/Chicago"),
        Currency.getInstance("USD"),
        "(515) 555-0100",
        "sales@riverside.example",
        "1200 Riverside Drive, Des Moines, IA 50309",
        "50309",
        List.of("503"),
        Optional.empty(),
        null);
  }

  private PlainStores() {}
}
