package io.forecourt.conversation;

import io.forecourt.store.OpeningHours;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Template variables about the store: name, address, hours, and two times to come by. */
final class StoreValues {

  /** Of open time after opening. */
  private static final Duration EARLY = Duration.ofHours(1);

  private static final Duration LATE = Duration.ofHours(6);

  static void add(Map<String, String> values, Store store, Instant now, ReplyLanguage language) {
    values.put("store", store.name());
    values.put("storePhone", StoreFormats.phone(store.phone(), store));
    values.put("storeAddress", store.address());
    values.put("openToday", OpeningHours.describeToday(store.hours(), now));
    values.put("openingHours", OpeningHours.describeWeek(store.hours()));
    addVisitTimes(values, store, now, language);
  }

  /** Offers two times on the next day on which the store is open. */
  private static void addVisitTimes(
      Map<String, String> values, Store store, Instant now, ReplyLanguage language) {
    Instant tomorrow =
        now.atZone(store.zone()).toLocalDate().plusDays(1).atStartOfDay(store.zone()).toInstant();
    Instant opening = store.hours().openAtOrAfter(tomorrow);
    values.put("slotOne", language.visit(store.hours().add(opening, EARLY), now, store));
    values.put("slotTwo", language.visit(store.hours().add(opening, LATE), now, store));
  }

  private StoreValues() {}
}
