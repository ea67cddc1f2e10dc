package io.forecourt.messaging.law;

import io.forecourt.platform.CsvLine;
import io.forecourt.platform.CsvTable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** At which hours, and how often in a day, somebody may be called or texted. */
@Component
public class ContactHours {

  /** Zones and states push each other on; two weeks of pushes are plenty for any two of them. */
  private static final int MOST_PUSHES = 500;

  private final List<ContactRule> rules;

  ContactHours() {
    Map<String, ContactRule> byId = new LinkedHashMap<>();
    CsvTable.shipped(
        "law/contact-hours.csv",
        line -> byId.merge(line.text("rule"), rule(line), ContactHours::together));
    this.rules = List.copyOf(byId.values());
  }

  /**
   * A rule that forbids a moment.
   *
   * @param zone in which it was read
   */
  public record Hindrance(ContactRule rule, ZoneId zone) {}

  /** What forbids this moment; empty when nothing does. */
  public Optional<Hindrance> hindrance(Location location, Instant moment) {
    return applied(location)
        .filter(each -> !each.rule().permits(moment.atZone(each.zone())))
        .findFirst();
  }

  /** The first moment from this one on that nothing forbids. */
  public Instant nextPermitted(Location location, Instant moment) {
    Instant candidate = moment;
    for (int push = 0; push < MOST_PUSHES; push++) {
      Optional<Hindrance> hindrance = hindrance(location, candidate);
      if (hindrance.isEmpty()) {
        return candidate;
      }
      candidate =
          hindrance
              .get()
              .rule()
              .nextPermitted(candidate.atZone(hindrance.get().zone()))
              .toInstant();
    }
    throw new IllegalStateException("No lawful moment for " + location.describe() + ".");
  }

  /** The strictest rule that counts contacts; empty where none does. */
  public Optional<ContactRule> dailyLimit(Location location) {
    return location.places().stream()
        .flatMap(
            jurisdiction -> rules.stream().filter(rule -> rule.appliesIn(jurisdiction.state())))
        .filter(rule -> rule.perDay().isPresent())
        .min((one, other) -> one.perDay().getAsInt() - other.perDay().getAsInt());
  }

  public List<ContactRule> rules() {
    return rules;
  }

  /** The rule for all is read where the person is, a state's rule in the zones of that state. */
  private Stream<Hindrance> applied(Location location) {
    Stream<Hindrance> everywhere =
        rules.stream()
            .filter(rule -> rule.state().equals("*"))
            .flatMap(rule -> in(rule, location.zones()));
    Stream<Hindrance> there =
        location.places().stream()
            .flatMap(
                jurisdiction ->
                    rules.stream()
                        .filter(rule -> rule.state().equals(jurisdiction.state()))
                        .flatMap(rule -> in(rule, jurisdiction.zones())));
    return Stream.concat(everywhere, there);
  }

  private static Stream<Hindrance> in(ContactRule rule, Set<ZoneId> zones) {
    return zones.stream().map(zone -> new Hindrance(rule, zone));
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

  private static ContactRule together(ContactRule first, ContactRule more) {
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
        .orElseThrow(() -> new IllegalArgumentException(shortName + " is no day."));
  }
}
