package io.forecourt.conversation;

import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.Vehicle;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.UnitReference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds which unit a message speaks of, and makes it the car of the lead. */
@Component
class UnitResolver {

  private static final int MOST_WORDS = 200;

  /** Searches that a choice among the units offered ends. */
  private static final Set<BuyerQuestion> CHOICES =
      Set.of(
          BuyerQuestion.CHEAPER,
          BuyerQuestion.NEWER,
          BuyerQuestion.LOWER_MILES,
          BuyerQuestion.ALTERNATIVES,
          BuyerQuestion.STOCK_SEARCH);

  private final SpokenUnits spoken;
  private final LeadFacts facts;
  private final Clock clock;

  UnitResolver(SpokenUnits spoken, LeadFacts facts, Clock clock) {
    this.spoken = spoken;
    this.facts = facts;
    this.clock = clock;
  }

  /** Finds the unit that a message means, also among those that were offered. */
  void resolve(Lead lead, ConversationMemory memory, MessageReading message) {
    UnitReference reference = message.details().unit();
    Optional<Vehicle> current = spoken.current(lead);
    if (reference.cars().isEmpty() && reference.ordinal() == null && current.isPresent()) {
      List<Vehicle> named =
          UnitMatch.byTrimOrYear(message.text(), spoken.siblings(lead, current.get()));
      if (!named.isEmpty()) {
        choose(lead, memory, named, message);
        return;
      }
    }
    if (!reference.isGiven()) {
      return;
    }
    List<Vehicle> known = spoken.units(lead, memory.offered());
    current.filter(unit -> !known.contains(unit)).ifPresent(known::add);
    if (reference.cars().size() > 1) {
      compare(lead, memory, reference.cars(), known);
    } else if (reference.ordinal() != null) {
      UnitMatch.ordinal(reference.ordinal(), spoken.units(lead, memory.offered()))
          .ifPresent(unit -> chosen(lead, memory, unit, message));
    } else if (reference.cars().size() == 1) {
      named(lead, wish(reference, message), known, current, message);
    } else if (reference.pick() == UnitReference.Pick.THAT) {
      if (memory.refinesSearch() && !known.isEmpty() && !memory.offered().isEmpty()) {
        choose(lead, known.get(0), message);
      }
    } else if (reference.pick() != null) {
      UnitMatch.pick(reference.pick(), known, current, spoken.units(lead, memory.offered()))
          .ifPresent(unit -> chosen(lead, memory, unit, message));
    } else if (!asksColor(message)) {
      color(lead, reference.color(), known, current).ifPresent(unit -> choose(lead, unit, message));
    }
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
    CHOICES.forEach(memory::drop);
    if (memory.kinds().isEmpty()) {
      memory.ask(message.details().unit().implied());
    }
  }

  private static boolean asksColor(MessageReading message) {
    return message.questions().stream()
        .anyMatch(asked -> asked.kind() == BuyerQuestion.OTHER_COLORS);
  }

  private void compare(
      Lead lead, ConversationMemory memory, List<WantedVehicle> cars, List<Vehicle> known) {
    List<String> vins =
        cars.stream()
            .flatMap(
                car ->
                    known.stream()
                        .filter(unit -> UnitMatch.fits(unit, car))
                        .findFirst()
                        .or(() -> spoken.exact(lead, car))
                        .stream())
            .map(Vehicle::vin)
            .distinct()
            .toList();
    if (vins.size() > 1) {
      memory.compare(vins);
      memory.offer(vins);
    }
  }

  /** The facts of the message know whether a new or a used one is meant. */
  private static WantedVehicle wish(UnitReference reference, MessageReading message) {
    WantedVehicle named = reference.cars().get(0);
    WantedVehicle read = message.facts().vehicle();
    WantedVehicle car =
        read != null && named.model() != null && named.model().equals(read.model()) ? read : named;
    return reference.color() == null
        ? car
        : car.withColor(ColorFamily.valueOf(reference.color()).words());
  }

  /** A car by its name: one that was spoken of, else the store's, else a wish it cannot fulfill. */
  private void named(
      Lead lead,
      WantedVehicle wish,
      List<Vehicle> known,
      Optional<Vehicle> current,
      MessageReading message) {
    if (current.filter(unit -> UnitMatch.fits(unit, wish)).isPresent()) {
      return;
    }
    List<Vehicle> fitting = known.stream().filter(unit -> UnitMatch.fits(unit, wish)).toList();
    Optional<Vehicle> unit =
        fitting.size() == 1 ? Optional.of(fitting.get(0)) : spoken.find(lead, wish);
    if (unit.isPresent()) {
      choose(lead, unit.get(), message);
    } else if (wish.model() != null) {
      facts.save(lead.id(), Fact.VEHICLE, wish, source(message));
    }
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
                        spoken.exact(
                            lead,
                            new WantedVehicle(
                                    null, unit.make(), unit.model(), null, null, null, null, null)
                                .withColor(family.words()))));
  }

  private void choose(Lead lead, Vehicle unit, MessageReading message) {
    facts.save(
        lead.id(),
        Fact.VEHICLE,
        new WantedVehicle(
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
