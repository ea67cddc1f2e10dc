package io.forecourt.messaging.law;

import io.forecourt.platform.CsvLine;
import io.forecourt.platform.CsvTable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the contact rules of all states; several lines of one rule are its windows. */
final class ContactRules {

  static List<ContactRule> read() {
    Map<String, ContactRule> byId = new LinkedHashMap<>();
    CsvTable.shipped(
        "law/contact-hours.csv",
        line -> byId.merge(line.text("rule"), rule(line), ContactRules::merge));
    return List.copyOf(byId.values());
  }

  private static ContactRule rule(CsvLine line) {
    return new ContactRule(
        line.text("rule"),
        line.text("state"),
        List.of(
            new ContactRule.Window(
                days(line.text("days")),
                line.value("from", LocalTime::parse),
                line.value("to", LocalTime::parse))),
        line.optionalValue("per_day", Integer::valueOf)
            .map(OptionalInt::of)
            .orElseGet(OptionalInt::empty),
        line.text("source"));
  }

  private static ContactRule merge(ContactRule first, ContactRule more) {
    List<ContactRule.Window> windows = new ArrayList<>(first.windows());
    windows.addAll(more.windows());
    return new ContactRule(first.id(), first.state(), windows, first.perDay(), first.source());
  }

  /** "MON-SAT" or "SUN". */
  private static Set<DayOfWeek> days(String range) {
    int dash = range.indexOf('-');
    return dash < 0
        ? EnumSet.of(day(range))
        : EnumSet.range(day(range.substring(0, dash)), day(range.substring(dash + 1)));
  }

  private static DayOfWeek day(String shortName) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(shortName.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(shortName + " is not a day."));
  }

  private ContactRules() {}
}
