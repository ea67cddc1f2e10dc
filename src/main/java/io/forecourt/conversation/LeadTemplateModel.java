package io.forecourt.conversation;

import io.forecourt.appointment.Appointments;
import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Stage;
import io.forecourt.messaging.template.TemplateModel;
import io.forecourt.sla.SlaPolicyRow;
import io.forecourt.store.OpeningHours;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a message may name: the car, its price, a payment, who comes next and when. */
@Component
class LeadTemplateModel implements TemplateModel {

  /** Of open time after opening. */
  private static final Duration EARLY = Duration.ofHours(1);

  private static final Duration LATE = Duration.ofHours(6);

  private final Customers customers;
  private final LeadFacts facts;
  private final StockChecks stock;
  private final Availability availability;
  private final Stores stores;
  private final People people;
  private final NextStepText nextStepText;
  private final Assistant assistant;
  private final PaymentEstimate payments;
  private final Appointments appointments;
  private final Clock clock;

  LeadTemplateModel(
      Customers customers,
      LeadFacts facts,
      StockChecks stock,
      Availability availability,
      Stores stores,
      People people,
      NextStepText nextStepText,
      Assistant assistant,
      PaymentEstimate payments,
      Appointments appointments,
      Clock clock) {
    this.customers = customers;
    this.facts = facts;
    this.stock = stock;
    this.availability = availability;
    this.stores = stores;
    this.people = people;
    this.nextStepText = nextStepText;
    this.assistant = assistant;
    this.payments = payments;
    this.appointments = appointments;
    this.clock = clock;
  }

  @Override
  public Map<String, String> forLead(Lead lead) {
    Store store = stores.get(lead.store());
    Customer customer = customers.get(lead.customerId());
    Map<String, String> values = new HashMap<>();
    values.put("firstName", customer.firstName().orElse("there"));
    values.put("store", store.name());
    values.put("storePhone", store.phone());
    values.put(
        "owner", lead.owner().flatMap(people::find).map(StorePerson::fullName).orElse("Our team"));
    values.put(
        "nextStep",
        nextStepText.words(
            lead, SlaPolicyRow.FIRST_CONTACT.name(), assistant.callbackAt(lead.id())));
    values.put("openToday", OpeningHours.describeToday(store.hours(), clock.instant()));
    values.put("openingHours", OpeningHours.describeWeek(store.hours()));
    values.put("storeAddress", store.address());
    facts.findByLead(lead.id()).namedVehicle().ifPresent(wish -> addWish(values, wish, store));
    stock.findLatest(lead.id()).ifPresent(check -> addStock(values, check, store));
    values.put("car", values.getOrDefault("vehicle", "car you have in mind"));
    addVisitTimes(values, store);
    if (lead.stage() == Stage.APPOINTMENT) {
      appointments
          .findNext(lead.id())
          .ifPresent(at -> values.put("visit", StoreFormats.dateTime(at, clock.instant(), store)));
    }
    return values;
  }

  /** How many are left is counted at this moment, or not said. */
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

  /** Two times to come by on the next day on which the store is open. */
  private void addVisitTimes(Map<String, String> values, Store store) {
    Instant now = clock.instant();
    Instant tomorrow =
        now.atZone(store.zone()).toLocalDate().plusDays(1).atStartOfDay(store.zone()).toInstant();
    Instant opening = store.hours().openAtOrAfter(tomorrow);
    values.put("slotOne", StoreFormats.dateTime(store.hours().add(opening, EARLY), now, store));
    values.put("slotTwo", StoreFormats.dateTime(store.hours().add(opening, LATE), now, store));
  }
}
