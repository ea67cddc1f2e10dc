package io.forecourt.conversation;

import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.Vehicle;
import io.forecourt.lead.Lead;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.UnitReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds which unit a message speaks of, and makes it the car of the lead. */
@Component
class UnitResolver {

  /** Searches that a choice among the units offered ends. */
  private static final Set<BuyerQuestion> CHOICES =
      Set.of(
          BuyerQuestion.CHEAPER,
          BuyerQuestion.NEWER,
          BuyerQuestion.LOWER_MILES,
          BuyerQuestion.ALTERNATIVES,
          BuyerQuestion.STOCK_SEARCH);

  private final SpokenUnits spoken;
  private final UnitChoice choice;

  UnitResolver(SpokenUnits spoken, UnitChoice choice) {
    this.spoken = spoken;
    this.choice = choice;
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
    List<Vehicle> offered = spoken.units(lead, memory.offered());
    if (offered.size() > 1 && TurnWords.nameBoth(message.text()) && asksAboutUnit(memory)) {
      memory.compare(memory.offered());
      return;
    }
    if (reference.cars().isEmpty()) {
      Optional<Vehicle> byMake = UnitMatch.byMake(message.text(), offered);
      if (byMake.isPresent()) {
        choice.save(lead, byMake.get(), message);
        return;
      }
    }
    if (!reference.isGiven()) {
      firstOffer(lead, memory, current).ifPresent(unit -> choice.save(lead, unit, message));
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
      named(lead, UnitMatch.wish(reference, message), known, current, message);
    } else if (reference.pick() == UnitReference.Pick.THAT) {
      if (memory.refinesSearch() && !known.isEmpty() && !memory.offered().isEmpty()) {
        choice.save(lead, known.get(0), message);
      }
    } else if (reference.pick() == UnitReference.Pick.CHEAPEST
        && memory.lastSearch().isPresent()
        && memory.refinesSearch()
        && TurnWords.askCheapest(message.text())) {
      spoken
          .cheapest(lead, memory.lastSearch())
          .ifPresent(unit -> chosen(lead, memory, unit, message));
    } else if (reference.pick() != null) {
      UnitMatch.pick(reference.pick(), known, current, spoken.units(lead, memory.offered()))
          .ifPresent(unit -> chosen(lead, memory, unit, message));
    } else if (!asksColor(message)) {
      color(lead, reference.color(), known, current)
          .ifPresent(unit -> chosen(lead, memory, unit, message));
    }
  }

  /**
   * "Is it good on gas?" right after a search is about what was found, unless the car spoken of can
   * be had; the answer names the unit.
   */
  private Optional<Vehicle> firstOffer(
      Lead lead, ConversationMemory memory, Optional<Vehicle> current) {
    boolean asks = asksAboutUnit(memory);
    boolean clear =
        memory.details().wish().isEmpty() && (current.isEmpty() || memory.offered().size() == 1);
    return asks
            && clear
            && memory.refinesSearch()
            && current.filter(car -> car.status().isToBeHad()).isEmpty()
        ? spoken.units(lead, memory.offered()).stream().findFirst()
        : Optional.empty();
  }

  private static boolean asksAboutUnit(ConversationMemory memory) {
    return memory.kinds().stream().anyMatch(BuyerQuestion::isAboutUnit);
  }

  private void choose(
      Lead lead, ConversationMemory memory, List<Vehicle> units, MessageReading message) {
    choice.save(lead, units.get(0), message);
    if (units.size() > 1) {
      List<String> vins = units.stream().map(Vehicle::vin).toList();
      memory.compare(vins);
      memory.offer(vins);
    }
  }

  private void chosen(Lead lead, ConversationMemory memory, Vehicle unit, MessageReading message) {
    choice.save(lead, unit, message);
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
      choice.save(lead, unit.get(), message);
    } else if (wish.model() != null) {
      choice.save(lead, wish, message);
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
}
