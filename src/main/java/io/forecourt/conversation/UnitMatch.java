package io.forecourt.conversation;

import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.Vehicle;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.question.UnitReference;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares units with what a message says of them. */
final class UnitMatch {

  /** Returns whether a unit is what a wish names, in all that it names. */
  static boolean fits(Vehicle unit, WantedVehicle wish) {
    return same(unit.make(), wish.make())
        && same(unit.model(), wish.model())
        && same(unit.trim(), wish.trim())
        && (wish.year() == null || wish.year() == unit.year())
        && (wish.color() == null
            || unit.details().colors().family().equals(ColorFamily.find(wish.color())));
  }

  private static boolean same(String actual, String wished) {
    return wished == null || plain(actual).equals(plain(wished));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Returns the units of one model whose trim or year a message names, and does not set aside. */
  static List<Vehicle> byTrimOrYear(String message, List<Vehicle> units) {
    String text = " " + message.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", " ") + " ";
    List<Vehicle> byUse =
        text.contains(" used one ")
            ? units.stream().filter(unit -> !"new".equals(unit.condition())).toList()
            : List.of();
    if (byUse.size() == 1) {
      return byUse;
    }
    List<Vehicle> byTrim =
        units.stream()
            .filter(unit -> names(text, unit.trim().toLowerCase(Locale.ROOT).replace('-', ' ')))
            .toList();
    List<Vehicle> byYear =
        (byTrim.isEmpty() ? units : byTrim)
            .stream().filter(unit -> names(text, String.valueOf(unit.year()))).toList();
    boolean told = byTrim.size() == units.size() && byYear.isEmpty();
    return told ? List.of() : byYear.isEmpty() ? byTrim : byYear;
  }

  /** The facts of the message know whether a new or a used one is meant. */
  static WantedVehicle wish(UnitReference reference, MessageReading message) {
    WantedVehicle named = reference.cars().get(0);
    WantedVehicle read = message.facts().vehicle();
    WantedVehicle car =
        read != null && named.model() != null && named.model().equals(read.model()) ? read : named;
    return reference.color() == null
        ? car
        : car.withColor(ColorFamily.valueOf(reference.color()).words());
  }

  /** Returns the one unit whose make a message names: "does the Kia have a sunroof?" */
  static Optional<Vehicle> byMake(String message, List<Vehicle> units) {
    String text = " " + message.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", " ") + " ";
    List<Vehicle> named =
        units.stream()
            .filter(unit -> names(text, "the " + unit.make().toLowerCase(Locale.ROOT)))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static boolean names(String text, String name) {
    return !name.isBlank()
        && text.matches("(?s).*(?<!not the)(?<!not) " + Pattern.quote(name) + " .*");
  }

  /** Returns the unit that stands out. */
  static Optional<Vehicle> pick(UnitReference.Pick pick, List<Vehicle> units) {
    Comparator<Vehicle> byPrice =
        Comparator.comparing(unit -> unit.price().orElse(BigDecimal.valueOf(Integer.MAX_VALUE)));
    Comparator<Vehicle> byYear = Comparator.comparing(Vehicle::year);
    Comparator<Vehicle> byMiles =
        Comparator.comparing(unit -> unit.odometer().orElse(Integer.MAX_VALUE));
    return switch (pick) {
      case CHEAPEST -> units.stream().min(byPrice);
      case MOST_EXPENSIVE -> units.stream().filter(unit -> unit.price().isPresent()).max(byPrice);
      case NEWEST -> units.stream().max(byYear);
      case OLDEST -> units.stream().min(byYear);
      case LOWEST_MILES -> units.stream().min(byMiles);
      case OTHER, THAT -> Optional.empty();
    };
  }

  static Optional<Vehicle> ordinal(int number, List<Vehicle> offered) {
    int place = number < 0 ? offered.size() - 1 : number - 1;
    return place >= 0 && place < offered.size()
        ? Optional.of(offered.get(place))
        : Optional.empty();
  }

  static Optional<Vehicle> pick(
      UnitReference.Pick pick,
      List<Vehicle> known,
      Optional<Vehicle> current,
      List<Vehicle> offered) {
    List<Vehicle> among = offered.size() > 1 ? offered : known;
    return switch (pick) {
      case OTHER ->
          among.stream().filter(unit -> current.filter(unit::equals).isEmpty()).findFirst();
      default -> among.size() < 2 ? Optional.empty() : pick(pick, among);
    };
  }

  private UnitMatch() {}
}
