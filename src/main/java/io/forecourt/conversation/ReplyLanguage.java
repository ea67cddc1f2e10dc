package io.forecourt.conversation;

import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.Vehicle;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that values need in the language of a reply. */
enum ReplyLanguage {
  ENGLISH("en", "and", "or", "miles", Locale.US),
  SPANISH("es", "y", "o", "millas", Locale.forLanguageTag("es-US"));

  private static final Map<Vehicle.Status, String> SPANISH_STATUS =
      Map.of(
          Vehicle.Status.ON_LOT, "en nuestro lote",
          Vehicle.Status.RESERVED, "apartado para otro cliente",
          Vehicle.Status.IN_TRANSIT, "en camino a la tienda",
          Vehicle.Status.IN_REPAIR, "en el taller, lo estamos preparando",
          Vehicle.Status.SOLD, "vendido");

  private static final Map<ColorFamily, String> SPANISH_COLOR =
      Map.ofEntries(
          Map.entry(ColorFamily.BLACK, "negro"),
          Map.entry(ColorFamily.WHITE, "blanco"),
          Map.entry(ColorFamily.SILVER, "plateado"),
          Map.entry(ColorFamily.GRAY, "gris"),
          Map.entry(ColorFamily.RED, "rojo"),
          Map.entry(ColorFamily.BLUE, "azul"),
          Map.entry(ColorFamily.GREEN, "verde"),
          Map.entry(ColorFamily.BROWN, "café"),
          Map.entry(ColorFamily.BEIGE, "beige"),
          Map.entry(ColorFamily.GOLD, "dorado"),
          Map.entry(ColorFamily.ORANGE, "naranja"),
          Map.entry(ColorFamily.YELLOW, "amarillo"),
          Map.entry(ColorFamily.PURPLE, "morado"));

  private final String code;
  private final String and;
  private final String or;
  private final String miles;
  private final Locale locale;

  ReplyLanguage(String code, String and, String or, String miles, Locale locale) {
    this.code = code;
    this.and = and;
    this.or = or;
    this.miles = miles;
    this.locale = locale;
  }

  static ReplyLanguage of(String code) {
    return SPANISH.code.equals(code) ? SPANISH : ENGLISH;
  }

  /** ISO 639-1. */
  String code() {
    return code;
  }

  /** Picks the words of this language. */
  String pick(String english, String spanish) {
    return this == SPANISH ? spanish : english;
  }

  /** "leather, navigation and a sunroof". */
  String and(List<String> items) {
    return joined(items, and);
  }

  String or(List<String> items) {
    return joined(items, or);
  }

  /** "37,936 miles". */
  String miles(int miles) {
    return "%,d %s".formatted(miles, this.miles);
  }

  String status(Vehicle.Status status) {
    return this == SPANISH ? SPANISH_STATUS.get(status) : status.words();
  }

  /** "blue"; in Spanish "azul" where the manufacturer's name is a plain color. */
  String color(Vehicle unit) {
    String name = unit.details().colors().exterior().orElse("");
    if (this == ENGLISH) {
      return name.toLowerCase(Locale.ROOT);
    }
    return unit.details().colors().family().map(family -> plainOrBoth(name, family)).orElse(name);
  }

  /** "8-speed automatic", in Spanish "automática de 8 velocidades". */
  String transmission(String listed) {
    if (this == ENGLISH) {
      return listed;
    }
    return listed
        .replaceAll("(?i)^(\\d+)-speed (?:dual-clutch )?automatic$", "automática de $1 velocidades")
        .replaceAll("(?i)^(\\d+)-speed manual$", "manual de $1 velocidades")
        .replaceAll("(?i)^automatic$", "automática")
        .replaceAll("(?i)^(e?CVT)$", "automática $1");
  }

  private static String plainOrBoth(String name, ColorFamily family) {
    String spanish = SPANISH_COLOR.get(family);
    return name.equalsIgnoreCase(family.words()) ? spanish : spanish + " (" + name + ")";
  }

  /** "Thursday, Mar 12", or "today" and "tomorrow". */
  String day(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return pick("today", "hoy");
    }
    if (days == 1) {
      return pick("tomorrow", "mañana");
    }
    return DateTimeFormatter.ofPattern(pick("EEEE, MMM d", "EEEE d 'de' MMMM"), locale).format(day);
  }

  /** "Saturday, Mar 14, at 10:00 AM". */
  String visit(Instant moment, Instant now, Store store) {
    ZonedDateTime there = moment.atZone(store.zone());
    String day = day(there.toLocalDate(), now.atZone(store.zone()).toLocalDate());
    String time = DateTimeFormatter.ofPattern("h:mm a", Locale.US).format(there);
    return pick(day + (day.contains(",") ? "," : "") + " at " + time, day + " a las " + time);
  }

  /** "2:15 PM CDT today". */
  String moment(Instant moment, Instant now, Store store) {
    return this == ENGLISH ? StoreFormats.dateTime(moment, now, store) : visit(moment, now, store);
  }

  private static String joined(List<String> items, String last) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return items.stream().limit(items.size() - 1L).collect(Collectors.joining(", "))
        + " "
        + last
        + " "
        + items.get(items.size() - 1);
  }
}
