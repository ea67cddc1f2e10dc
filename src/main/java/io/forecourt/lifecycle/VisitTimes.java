package io.forecourt.lifecycle;

import io.forecourt.platform.InvalidAnswer;
import io.forecourt.process.FormInputs;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Times at which a buyer finds the store open. */
@Component
class VisitTimes {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMM d", Locale.US);

  private final Stores stores;

  VisitTimes(Stores stores) {
    this.stores = stores;
  }

  /**
   * @throws InvalidAnswer if the store is closed then
   */
  void requireOpen(String store, Instant at) {
    BusinessTime hours = stores.get(store).hours();
    if (!hours.isOpen(at)) {
      throw new InvalidAnswer(
          FormInputs.NEXT_STEP_AT.name(),
          closed(hours, at) + " Pick a time when the store is open.");
    }
  }

  static String closed(BusinessTime hours, Instant at) {
    ZonedDateTime there = at.atZone(hours.zone());
    LocalDate day = there.toLocalDate();
    if (hours.windowsOn(day).isEmpty()) {
      return "We're closed %s%s."
          .formatted(
              DAY.format(day), hours.holidayOn(day).map(name -> " (" + name + ")").orElse(""));
    }
    LocalTime time = there.toLocalTime();
    return "We're closed at %s on %s.".formatted(StoreFormats.timeOfDay(time), DAY.format(day));
  }
}
