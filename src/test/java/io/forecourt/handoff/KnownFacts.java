package io.forecourt.handoff;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Facts of a buyer of a Camry, and the store that knows them. */
final class KnownFacts {

  static final Store STORE =
      new Store(
          "downtown",
          "Downtown Toyota",
          ZoneId.of("America/Chicago"),
          Currency.getInstance("USD"),
          "",
          "",
          "",
          "50309",
          List.of(),
          Optional.empty(),
          null);
  static final WantedVehicle CAMRY =
      new WantedVehicle(2024, "Toyota", "Camry", "XSE", null, null, null, null);
  static final Facts ALL =
      new Facts(
          CAMRY,
          new Facts.Budget(null, new BigDecimal("450"), null, null, null),
          new Facts.TradeIn(true, 2019, "Honda", "Civic", null, null, null),
          new Facts.Timeline(Facts.Timeline.Bucket.WITHIN_7_DAYS, null),
          Facts.Financing.LEASE,
          new Facts.Contact(Channel.TEXT, "18:00", null));

  private KnownFacts() {}
}
