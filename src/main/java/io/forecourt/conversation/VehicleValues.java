package io.forecourt.conversation;

import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.terms.Payment;
import io.forecourt.terms.PaymentCalculator;
import io.forecourt.terms.PaymentTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Template variables about the vehicle: name, availability, price and estimated payment. */
@Component
class VehicleValues {

  private final LeadFacts facts;
  private final StockChecks stock;
  private final Availability availability;
  private final Vehicles vehicles;
  private final PaymentTerms terms;

  VehicleValues(
      LeadFacts facts,
      StockChecks stock,
      Availability availability,
      Vehicles vehicles,
      PaymentTerms terms) {
    this.facts = facts;
    this.stock = stock;
    this.availability = availability;
    this.vehicles = vehicles;
    this.terms = terms;
  }

  void add(Map<String, String> values, Lead lead, Store store, ReplyLanguage language) {
    Facts known = facts.findByLead(lead.id());
    known.namedVehicle().ifPresent(wish -> addWish(values, wish, store));
    stock.findLatest(lead.id()).ifPresent(check -> addStock(values, check, known, store, language));
    Optional.ofNullable(values.get("vehicle")).ifPresent(name -> values.put("shortName", name));
    values.put(
        "car", values.getOrDefault("vehicle", language.pick("car you have in mind", "auto")));
  }

  /** The number of similar cars is counted right now, or left out. */
  private void addWish(Map<String, String> values, WantedVehicle wish, Store store) {
    values.put("vehicle", wish.spoken());
    int likeIt = availability.likeItOnTheLot(store.id(), wish);
    if (likeIt > 0) {
      values.put("stockCount", String.valueOf(likeIt));
    }
  }

  private void addStock(
      Map<String, String> values,
      StockCheck check,
      Facts known,
      Store store,
      ReplyLanguage language) {
    check.vehicle().ifPresent(vehicle -> values.put("vehicle", vehicle));
    check.status().ifPresent(status -> values.put("stockStatus", language.status(status)));
    if (check.answer() == StockCheck.StockStatus.GONE) {
      values.put(missing(check), values.getOrDefault("vehicle", check.asked()));
    }
    values.put("alternatives", alternatives(check, store, language));
    check.price().ifPresent(price -> addPrice(values, price, known, store));
  }

  /** A car that is gone is another matter than one that the store never had. */
  private static String missing(StockCheck check) {
    return check
        .status()
        .map(
            status ->
                switch (status) {
                  case SOLD -> "soldVehicle";
                  case GONE -> "goneVehicle";
                  case ON_LOT, RESERVED, IN_TRANSIT, IN_REPAIR -> "reservedVehicle";
                })
        .orElse("missingVehicle");
  }

  private String alternatives(StockCheck check, Store store, ReplyLanguage language) {
    return check.alternatives().stream()
        .map(
            other ->
                vehicles
                    .find(store.id(), other.vin())
                    .map(unit -> describe(unit, store, language))
                    .orElse(other.vehicle()))
        .collect(Collectors.joining("; "));
  }

  /** "2021 Toyota RAV4 Limited, white, 62,125 miles, $18,695". */
  static String describe(Vehicle unit, Store store, ReplyLanguage language) {
    List<String> parts = new ArrayList<>();
    parts.add(unit.spoken());
    Optional.of(language.color(unit)).filter(color -> !color.isEmpty()).ifPresent(parts::add);
    unit.details()
        .powertrain()
        .fuel()
        .flatMap(fuel -> VehicleWords.electrified(fuel, language))
        .ifPresent(parts::add);
    unit.odometer().map(language::miles).ifPresent(parts::add);
    unit.price().map(price -> StoreFormats.money(price, store)).ifPresent(parts::add);
    if (unit.status() != Vehicle.Status.ON_LOT) {
      parts.add(language.status(unit.status()));
    }
    return String.join(", ", parts);
  }

  /** With what the buyer puts down, or else with the store's usual share. */
  private void addPrice(Map<String, String> values, BigDecimal price, Facts known, Store store) {
    PaymentTerms.Terms usual = terms.find(store.id(), price);
    BigDecimal down =
        Optional.ofNullable(known.budget())
            .map(Facts.Budget::down)
            // What covers the whole price was hardly meant as a down payment.
            .filter(said -> said.compareTo(price) < 0)
            .orElseGet(() -> usual.down(price));
    Payment payment = PaymentCalculator.payment(price, down, usual.apr(), usual.months());
    values.put("price", StoreFormats.money(price, store));
    values.put("monthly", StoreFormats.money(payment.monthly(), store));
    values.put("down", StoreFormats.money(payment.down(), store));
    values.put("apr", payment.apr().stripTrailingZeros().toPlainString());
    values.put("term", String.valueOf(payment.months()));
  }
}
