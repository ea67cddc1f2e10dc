package io.forecourt.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Formats of money and times in the locale of a store. */
public final class StoreFormats {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a z", Locale.US);
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE, MMM d, h:mm a z", Locale.US);

  /** "$28,995", without cents. */
  public static String money(BigDecimal amount, Store store) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(store.currency());
    format.setMaximumFractionDigits(0);
    return format.format(amount.setScale(0, RoundingMode.HALF_UP));
  }

  /** "2:35 PM CST today", always with the zone. */
  public static String dateTime(Instant moment, Instant now, Store store) {
    ZonedDateTime there = moment.atZone(store.zone());
    long days =
        ChronoUnit.DAYS.between(now.atZone(store.zone()).toLocalDate(), there.toLocalDate());
    if (days == 0) {
      return TIME.format(there) + " today";
    }
    return days == 1 ? TIME.format(there) + " tomorrow" : DAY_AND_TIME.format(there);
  }

  /** "6:00 PM". */
  public static String timeOfDay(LocalTime time) {
    return TIME_OF_DAY.format(time);
  }

  private StoreFormats() {}
}
