package io.forecourt.sla;

import io.forecourt.lead.Facts;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.BusinessTime.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When the buyer asked to be contacted: at a moment, or within hours of the day ("after 6", "in the
 * morning").
 *
 * @param at still to come: nothing is due before it
 * @param latest when the hours that have begun end
 */
public record RequestedTime(Optional<Instant> at, Optional<Instant> latest) {

  /** The buyer named no time. */
  public static final RequestedTime NONE = new RequestedTime(Optional.empty(), Optional.empty());

  /** Days for which a buyer is kept waiting for an hour in which the store is open, too. */
  private static final int SOON = 3;

  private static final int AT_ALL = 14;

  /**
   * @param callback the moment for which the buyer asked, if any; it counts before the hours
   * @param contact with the hours, or null
   */
  public static RequestedTime of(
      Optional<Instant> callback, Facts.Contact contact, BusinessTime store, Instant now) {
    Optional<Instant> agreed = callback.filter(now::isBefore);
    if (agreed.isPresent()) {
      return new RequestedTime(agreed, Optional.empty());
    }
    LocalTime from = contact == null ? null : time(contact.from());
    LocalTime to = contact == null ? null : time(contact.to());
    if (from == null && to == null) {
      return NONE;
    }
    LocalTime begins = from == null ? LocalTime.MIN : from;
    Window hours = new Window(begins, to == null || !to.isAfter(begins) ? LocalTime.MAX : to);
    return whileOpen(hours, store, now, SOON)
        .or(() -> laterToday(hours, store, now))
        .or(() -> whileOpen(hours, store, now, AT_ALL))
        .orElse(NONE);
  }

  /** The next of these hours in which the store is open. */
  private static Optional<RequestedTime> whileOpen(
      Window hours, BusinessTime store, Instant now, int days) {
    LocalDate today = now.atZone(store.zone()).toLocalDate();
    return today
        .datesUntil(today.plusDays(days))
        .flatMap(
            day ->
                store.windowsOn(day).stream()
                    .filter(open -> open.opens().isBefore(hours.closes()))
                    .filter(open -> open.closes().isAfter(hours.opens()))
                    .map(open -> overlap(open, hours, day, store)))
        .filter(span -> span.latest().orElseThrow().isAfter(now))
        .findFirst()
        .map(span -> new RequestedTime(span.at().filter(now::isBefore), span.latest()));
  }

  /** The store closes before these hours begin: a person calls the buyer all the same. */
  private static Optional<RequestedTime> laterToday(Window hours, BusinessTime store, Instant now) {
    RequestedTime span = overlap(hours, hours, now.atZone(store.zone()).toLocalDate(), store);
    return span.at().filter(now::isBefore).map(at -> span);
  }

  private static RequestedTime overlap(
      Window one, Window other, LocalDate day, BusinessTime store) {
    LocalTime begins = one.opens().isAfter(other.opens()) ? one.opens() : other.opens();
    LocalTime ends = one.closes().isBefore(other.closes()) ? one.closes() : other.closes();
    return new RequestedTime(
        Optional.of(day.atTime(begins).atZone(store.zone()).toInstant()),
        Optional.of(day.atTime(ends).atZone(store.zone()).toInstant()));
  }

  private static LocalTime time(String hour) {
    try {
      return hour == null ? null : LocalTime.parse(hour);
    } catch (DateTimeParseException e) {
      return null; // Facts of a form are what its sender wrote.
    }
  }
}
