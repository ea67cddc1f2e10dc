package io.forecourt.conversation;

import io.forecourt.inventory.Drivetrain;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.VehicleDetails;
import io.forecourt.inventory.VehicleHistory;
import io.forecourt.inventory.VehiclePowertrain;
import io.forecourt.store.SpokenHours;
import io.forecourt.store.Store;
import io.forecourt.terms.StoreFacts;
import io.forecourt.terms.StoreTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Facts for a language model: of the unit every column that holds a value, and of the store what it
 * answers itself. A subject that the model may not speak about is left out: prices, payments,
 * credit and trade-ins, whether and when a unit can be had, and addresses of any kind.
 */
@Component
class SheetFacts {

  /** Said as the store says it, or not at all. */
  private static final Map<StoreTopic, String> TOPICS =
      Map.of(
          StoreTopic.DELIVERY, "delivery",
          StoreTopic.DIRECTIONS, "directions",
          StoreTopic.INSPECTION, "inspection",
          StoreTopic.LANGUAGES, "languages",
          StoreTopic.RETURNS, "return policy",
          StoreTopic.WARRANTY, "warranty policy");

  private final StoreFacts storeFacts;

  SheetFacts(StoreFacts storeFacts) {
    this.storeFacts = storeFacts;
  }

  List<GroundingSheet.Fact> ofStore(Store store, String language) {
    List<GroundingSheet.Fact> facts = new ArrayList<>();
    facts.add(free("store.name", "store", store.name()));
    facts.add(quoted("store.address", "address", store.address()));
    facts.add(quoted("store.hours", "hours", SpokenHours.in(language).week(store.hours())));
    TOPICS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            topic ->
                storeFacts
                    .find(store.id(), topic.getKey())
                    .ifPresent(
                        answer ->
                            facts.add(
                                quoted(
                                    "store." + topic.getKey().name().toLowerCase(Locale.ROOT),
                                    topic.getValue(),
                                    answer.in(language)))));
    return facts;
  }

  static List<GroundingSheet.Fact> ofUnit(Vehicle unit) {
    List<GroundingSheet.Fact> facts = new ArrayList<>();
    facts.add(free("unit.name", "vehicle", unit.spoken()));
    facts.add(free("unit.condition", "condition", condition(unit.condition())));
    VehicleDetails details = unit.details();
    add(facts, "unit.body", "body style", Optional.of(unit.bodyStyle()));
    add(facts, "unit.miles", "miles on the odometer", unit.odometer().map("%,d"::formatted));
    add(facts, "unit.exterior", "exterior color", details.colors().exterior());
    add(facts, "unit.interior", "interior", details.colors().interior());
    add(facts, "unit.seats", "seats", details.seats().map(String::valueOf));
    ofPowertrain(details.powertrain(), facts);
    int number = 1;
    for (String feature : details.features()) {
      facts.add(quoted("unit.feature." + number++, "equipment", feature));
    }
    ofHistory(details, facts);
    return facts;
  }

  private static void ofPowertrain(VehiclePowertrain drive, List<GroundingSheet.Fact> facts) {
    add(facts, "unit.drivetrain", "drivetrain", drive.drivetrain().map(SheetFacts::words));
    add(facts, "unit.engine", "engine", drive.engine());
    add(facts, "unit.transmission", "transmission", drive.transmission());
    add(
        facts,
        "unit.fuel",
        "fuel",
        drive.fuel().map(fuel -> fuel.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    add(facts, "unit.city", "mpg city", drive.cityMpg().map(String::valueOf));
    add(facts, "unit.highway", "mpg highway", drive.highwayMpg().map(String::valueOf));
    add(facts, "unit.range", "electric range miles", drive.rangeMiles().map("%,d"::formatted));
  }

  private static void ofHistory(VehicleDetails details, List<GroundingSheet.Fact> facts) {
    VehicleHistory history = details.history();
    history.note().ifPresent(note -> facts.add(quoted("unit.history", "history", note)));
    history.title().ifPresent(title -> facts.add(quoted("unit.title", "title", title)));
    details.warranty().ifPresent(words -> facts.add(quoted("unit.warranty", "warranty", words)));
    details.recall().ifPresent(words -> facts.add(quoted("unit.recall", "recall", words)));
  }

  private static String words(Drivetrain drivetrain) {
    return switch (drivetrain) {
      case AWD -> "AWD (all-wheel drive)";
      case FOUR_WHEEL -> "4WD (four-wheel drive)";
      case FWD -> "FWD (front-wheel drive)";
      case RWD -> "RWD (rear-wheel drive)";
    };
  }

  private static String condition(String condition) {
    return condition.equals("cpo") ? "certified pre-owned" : condition;
  }

  private static void add(
      List<GroundingSheet.Fact> facts, String key, String label, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> facts.add(free(key, label, text)));
  }

  static GroundingSheet.Fact free(String key, String label, String value) {
    return new GroundingSheet.Fact(key, label, value, false);
  }

  private static GroundingSheet.Fact quoted(String key, String label, String value) {
    return new GroundingSheet.Fact(key, label, value, true);
  }
}
