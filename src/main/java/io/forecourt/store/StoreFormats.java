package io.forecourt.store;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Formats of money, times and phone numbers in the locale of a store. */
public final class StoreFormats {

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMM d", Locale.US);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE, MMM d, h:mm a", Locale.US);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.US);
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String DEFAULT_REGION = "US";

  /** "$28,995", without cents. */
  public static String money(BigDecimal amount, Store store) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(store.currency());
    format.setMaximumFractionDigits(0);
    return format.format(amount.setScale(0, RoundingMode.HALF_UP));
  }

  /** "2:35 PM today", in the store's time. */
  public static String dateTime(Instant moment, Instant now, Store store) {
    ZonedDateTime there = moment.atZone(store.zone());
    long days =
        ChronoUnit.DAYS.between(now.atZone(store.zone()).toLocalDate(), there.toLocalDate());
    if (days == 0) {
      return TIME_OF_DAY.format(there) + " today";
    }
    return days == 1 ? TIME_OF_DAY.format(there) + " tomorrow" : DAY_AND_TIME.format(there);
  }

  /** "tomorrow at 10:00 AM", "Saturday, Mar 14, at 10:00 AM", in the store's time. */
  public static String visit(Instant moment, Instant now, Store store) {
    ZonedDateTime there = moment.atZone(store.zone());
    long days =
        ChronoUnit.DAYS.between(now.atZone(store.zone()).toLocalDate(), there.toLocalDate());
    String day = days == 0 ? "today" : days == 1 ? "tomorrow" : DAY.format(there) + ",";
    return day + " at " + TIME_OF_DAY.format(there);
  }

  /** "6:00 PM". */
  public static String timeOfDay(LocalTime time) {
    return TIME_OF_DAY.format(time);
  }

  /** "CST": the store's zone at a moment, for people who live in another one. */
  public static String zone(Instant moment, Store store) {
    return ZONE.format(moment.atZone(store.zone()));
  }

  /**
   * "(515) 555-0201" in the store's own country, "+44 20 7946 0018" elsewhere.
   *
   * @param number in any spelling; returned as it is if it is no number
   */
  public static String phone(String number, Store store) {
    try {
      String home = NUMBERS.getRegionCodeForNumber(NUMBERS.parse(store.phone(), DEFAULT_REGION));
      String region = home == null ? DEFAULT_REGION : home;
      PhoneNumber parsed = NUMBERS.parse(number, region);
      boolean here = parsed.getCountryCode() == NUMBERS.getCountryCodeForRegion(region);
      return NUMBERS.format(
          parsed, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return number;
    }
  }

  private StoreFormats() {}
}
