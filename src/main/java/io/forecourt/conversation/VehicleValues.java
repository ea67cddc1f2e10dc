package io.forecourt.conversation;

import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Template variables about the vehicle: name, availability, price and estimated payment. */
@Component
class VehicleValues {

  private final LeadFacts facts;
  private final StockChecks stock;
  private final Availability availability;
  private final PaymentEstimate payments;

  VehicleValues(
      LeadFacts facts, StockChecks stock, Availability availability, PaymentEstimate payments) {
    this.facts = facts;
    this.stock = stock;
    this.availability = availability;
    this.payments = payments;
  }

  void add(Map<String, String> values, Lead lead, Store store) {
    facts.findByLead(lead.id()).namedVehicle().ifPresent(wish -> addWish(values, wish, store));
    stock.findLatest(lead.id()).ifPresent(check -> addStock(values, check, store));
    values.put("car", values.getOrDefault("vehicle", "car you have in mind"));
  }

  /** The number of similar cars is counted right now, or left out. */
  private void addWish(Map<String, String> values, Facts.Vehicle wish, Store store) {
    values.put("vehicle", wish.spoken());
    int likeIt = availability.likeItOnTheLot(store.id(), wish);
    if (likeIt > 0) {
      values.put("stockCount", String.valueOf(likeIt));
    }
  }

  private void addStock(Map<String, String> values, StockCheck check, Store store) {
    check.vehicle().ifPresent(vehicle -> values.put("vehicle", vehicle));
    check.status().ifPresent(status -> values.put("stockStatus", status.words()));
    values.put(
        "alternatives",
        check.alternatives().stream()
            .map(
                other ->
                    other.vehicle()
                        + (other.price() == null
                            ? ""
                            : " at " + StoreFormats.money(other.price(), store)))
            .collect(Collectors.joining("; ")));
    check
        .price()
        .ifPresent(
            price -> {
              PaymentEstimate.Estimate estimate = payments.estimate(price, store.id());
              values.put("price", StoreFormats.money(price, store));
              values.put("monthly", StoreFormats.money(estimate.monthly(), store));
              values.put("down", StoreFormats.money(estimate.down(), store));
              values.put("apr", estimate.apr().toPlainString());
              values.put("term", String.valueOf(estimate.months()));
            });
  }
}
