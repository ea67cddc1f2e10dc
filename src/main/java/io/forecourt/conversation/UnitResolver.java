package io.forecourt.conversation;

import io.forecourt.inventory.Availability;
import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.StockAnswer;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.UnitReference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds which unit a message speaks of, and makes it the car of the lead. */
@Component
class UnitResolver {

  private static final int MOST_WORDS = 200;

  private final Vehicles vehicles;
  private final Availability availability;
  private final StockChecks stock;
  private final LeadFacts facts;
  private final Clock clock;

  UnitResolver(
      Vehicles vehicles,
      Availability availability,
      StockChecks stock,
      LeadFacts facts,
      Clock clock) {
    this.vehicles = vehicles;
    this.availability = availability;
    this.stock = stock;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * @param memory knows the units that were offered
   */
  void resolve(Lead lead, ConversationMemory memory, MessageReading message) {
    UnitReference reference = message.details().unit();
    Optional<Vehicle> current = current(lead);
    if (reference.cars().isEmpty() && reference.ordinal() == null && current.isPresent()) {
      List<Vehicle> named = UnitMatch.byTrimOrYear(message.text(), siblings(lead, current.get()));
      if (!named.isEmpty()) {
        choose(lead, memory, named, message);
        return;
      }
    }
    if (!reference.isGiven()) {
      return;
    }
    List<Vehicle> known = units(lead, memory.offered());
    current.filter(unit -> !known.contains(unit)).ifPresent(known::add);
    if (reference.cars().size() > 1) {
      compare(lead, memory, reference.cars(), known);
    } else if (reference.ordinal() != null) {
      ordinal(reference.ordinal(), units(lead, memory.offered()))
          .ifPresent(unit -> choose(lead, unit, message));
    } else if (reference.cars().size() == 1) {
      named(lead, wish(reference, message), known, current, message);
    } else if (reference.pick() != null) {
      pick(reference.pick(), known, current, units(lead, memory.offered()))
          .ifPresent(unit -> chosen(lead, memory, unit, message));
    } else if (!asksColor(message)) {
      color(lead, reference.color(), known, current).ifPresent(unit -> choose(lead, unit, message));
    }
  }

  /** Units of the same model that can be sold, the one spoken of included. */
  private List<Vehicle> siblings(Lead lead, Vehicle current) {
    return vehicles.findAvailable(lead.store()).stream()
        .filter(unit -> unit.model().equals(current.model()))
        .toList();
  }

  private void choose(
      Lead lead, ConversationMemory memory, List<Vehicle> units, MessageReading message) {
    choose(lead, units.get(0), message);
    if (units.size() > 1) {
      List<String> vins = units.stream().map(Vehicle::vin).toList();
      memory.compare(vins);
      memory.offer(vins);
    }
  }

  private void chosen(Lead lead, ConversationMemory memory, Vehicle unit, MessageReading message) {
    choose(lead, unit, message);
    Stream.of(
            BuyerQuestion.CHEAPER,
            BuyerQuestion.NEWER,
            BuyerQuestion.LOWER_MILES,
            BuyerQuestion.ALTERNATIVES,
            BuyerQuestion.STOCK_SEARCH)
        .forEach(memory::drop);
  }

  private static boolean asksColor(MessageReading message) {
    return message.questions().stream()
        .anyMatch(asked -> asked.kind() == BuyerQuestion.OTHER_COLORS);
  }

  private Optional<Vehicle> current(Lead lead) {
    return stock
        .findLatest(lead.id())
        .flatMap(StockCheck::vin)
        .flatMap(vin -> vehicles.find(lead.store(), vin))
        .or(
            () ->
                facts
                    .findByLead(lead.id())
                    .namedVehicle()
                    .filter(wish -> wish.vin() != null || wish.stockNumber() != null)
                    .flatMap(wish -> availability.find(lead.store(), wish).exact()));
  }

  private List<Vehicle> units(Lead lead, List<String> vins) {
    return new ArrayList<>(
        vins.stream().flatMap(vin -> vehicles.find(lead.store(), vin).stream()).toList());
  }

  private void compare(
      Lead lead, ConversationMemory memory, List<Facts.Vehicle> cars, List<Vehicle> known) {
    List<String> vins =
        cars.stream()
            .flatMap(
                car ->
                    known.stream()
                        .filter(unit -> UnitMatch.fits(unit, car))
                        .findFirst()
                        .or(() -> exact(lead, car))
                        .stream())
            .map(Vehicle::vin)
            .distinct()
            .toList();
    if (vins.size() > 1) {
      memory.compare(vins);
      memory.offer(vins);
    }
  }

  private Optional<Vehicle> exact(Lead lead, Facts.Vehicle car) {
    StockAnswer answer = availability.find(lead.store(), car);
    return answer.exact().filter(unit -> unit.status().isToBeHad());
  }

  private static Optional<Vehicle> ordinal(int number, List<Vehicle> offered) {
    int place = number < 0 ? offered.size() - 1 : number - 1;
    return place >= 0 && place < offered.size()
        ? Optional.of(offered.get(place))
        : Optional.empty();
  }

  /** The facts of the message know whether a new or a used one is meant. */
  private static Facts.Vehicle wish(UnitReference reference, MessageReading message) {
    Facts.Vehicle named = reference.cars().get(0);
    Facts.Vehicle read = message.facts().vehicle();
    Facts.Vehicle car =
        read != null && named.model() != null && named.model().equals(read.model()) ? read : named;
    return reference.color() == null
        ? car
        : car.withColor(ColorFamily.valueOf(reference.color()).words());
  }

  /** A car by its name: one that was spoken of, else the store's, else a wish it cannot fulfill. */
  private void named(
      Lead lead,
      Facts.Vehicle wish,
      List<Vehicle> known,
      Optional<Vehicle> current,
      MessageReading message) {
    if (current.filter(unit -> UnitMatch.fits(unit, wish)).isPresent()) {
      return;
    }
    List<Vehicle> fitting = known.stream().filter(unit -> UnitMatch.fits(unit, wish)).toList();
    Optional<Vehicle> unit =
        fitting.size() == 1
            ? Optional.of(fitting.get(0))
            : availability.find(lead.store(), wish).exact();
    if (unit.isPresent()) {
      choose(lead, unit.get(), message);
    } else if (wish.model() != null) {
      facts.save(lead.id(), Fact.VEHICLE, wish, source(message));
    }
  }

  private static Optional<Vehicle> pick(
      UnitReference.Pick pick,
      List<Vehicle> known,
      Optional<Vehicle> current,
      List<Vehicle> offered) {
    List<Vehicle> among = offered.size() > 1 ? offered : known;
    return switch (pick) {
      case OTHER ->
          among.stream().filter(unit -> current.filter(unit::equals).isEmpty()).findFirst();
      default -> among.size() < 2 ? Optional.empty() : UnitMatch.pick(pick, among);
    };
  }

  /** The one of that color among those spoken of, else of the same model. */
  private Optional<Vehicle> color(
      Lead lead, String color, List<Vehicle> known, Optional<Vehicle> current) {
    if (color == null) {
      return Optional.empty();
    }
    ColorFamily family = ColorFamily.valueOf(color);
    return known.stream()
        .filter(unit -> unit.details().colors().family().filter(family::equals).isPresent())
        .findFirst()
        .or(
            () ->
                current.flatMap(
                    unit ->
                        exact(
                            lead,
                            new Facts.Vehicle(
                                    null, unit.make(), unit.model(), null, null, null, null, null)
                                .withColor(family.words()))));
  }

  private void choose(Lead lead, Vehicle unit, MessageReading message) {
    facts.save(
        lead.id(),
        Fact.VEHICLE,
        new Facts.Vehicle(
            unit.year(),
            unit.make(),
            unit.model(),
            unit.trim().isBlank() ? null : unit.trim(),
            null,
            null,
            unit.vin(),
            unit.stockNumber()),
        source(message));
  }

  private FactSource source(MessageReading message) {
    String words = message.text().strip();
    return new FactSource(
        LeadFacts.BUYER,
        true,
        words.substring(0, Math.min(words.length(), MOST_WORDS)),
        clock.instant());
  }
}
