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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words that values need in the language of a reply. */
enum ReplyLanguage {
  ENGLISH("en", "and", "or", "miles", Locale.US),
  SPANISH("es", "y", "o", "millas", Locale.forLanguageTag("es-US"));

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
    return this == SPANISH ? SpanishWords.STATUS.get(status) : status.words();
  }

  /** "ice cap (white)"; in Spanish "azul" where the manufacturer's name is a plain color. */
  String color(Vehicle unit) {
    String name = unit.details().colors().exterior().orElse("");
    if (this == ENGLISH) {
      String words = name.toLowerCase(Locale.ROOT);
      return unit.details()
          .colors()
          .family()
          .map(family -> family.words().toLowerCase(Locale.ROOT))
          .filter(family -> !words.isEmpty() && !words.contains(family))
          .map(family -> words + " (" + family + ")")
          .orElse(words);
    }
    return unit.details().colors().family().map(family -> plainOrBoth(name, family)).orElse(name);
  }

  /** "an 8-speed automatic", in Spanish "automática de 8 velocidades". */
  String transmission(String listed) {
    if (this == ENGLISH) {
      return Articles.indefinite(listed);
    }
    return listed
        .replaceAll("(?i)^(\\d+)-speed (?:dual-clutch )?automatic$", "automática de $1 velocidades")
        .replaceAll("(?i)^(\\d+)-speed manual$", "manual de $1 velocidades")
        .replaceAll("(?i)^automatic$", "automática")
        .replaceAll("(?i)^(e?CVT)$", "automática $1");
  }

  private static String plainOrBoth(String name, ColorFamily family) {
    String spanish = SpanishWords.COLOR.get(family);
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
    String at = time.startsWith("1:") ? " a la " : " a las ";
    return pick(day + (day.contains(",") ? "," : "") + " at " + time, day + at + time);
  }

  /**
   * "2:15 PM today".
   *
   * @param withZone "2:15 PM CDT today", for a buyer whose clock shows another hour
   */
  String moment(Instant moment, Instant now, Store store, boolean withZone) {
    String words =
        this == ENGLISH ? StoreFormats.dateTime(moment, now, store) : visit(moment, now, store);
    return withZone
        ? words.replaceFirst("([AP]M)", "$1 " + StoreFormats.zone(moment, store))
        : words;
  }

  /** "today at 11:30 AM or 12:00 PM": a day is named once. */
  String visits(List<Instant> moments, Instant now, Store store) {
    List<String> words = new ArrayList<>();
    String day = "";
    for (Instant moment : moments) {
      String visit = visit(moment, now, store);
      int time = visit.lastIndexOf(pick(" at ", " a la"));
      boolean again = visit.substring(0, time).equals(day);
      words.add(again ? visit.substring(time + pick(" at ", " ").length()) : visit);
      day = visit.substring(0, time);
    }
    return or(words);
  }

  /** "hoy antes de las 10:30 AM"; in English the moment follows "by". */
  String deadline(String moment) {
    return this == ENGLISH ? moment : moment.replaceFirst(" a (las?) ", " antes de $1 ");
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
