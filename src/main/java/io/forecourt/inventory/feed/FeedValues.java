package io.forecourt.inventory.feed;

import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as feeds write them. */
final class FeedValues {

  private static final String IN_DAYS = "today";
  private static final Set<String> NOTHING =
      Set.of("nan", "null", "n/a", "n/u", "na", "-", "--", "none", "#n/a");
  private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal("100000000");
  private static final Pattern YES = Pattern.compile("(?i)y|yes|true|1|certified|cpo");

  /** An address may hold commas, so a comma parts only before the next address. */
  private static final Pattern BETWEEN_PHOTOS = Pattern.compile("\\|+|[,;\\s]+(?=https?://|/)");

  private static final Pattern BETWEEN_FEATURES = Pattern.compile("[|;\\r\\n]+");

  static boolean isBlank(String text) {
    return text.isBlank() || NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isVin(String text) {
    return Vin.isVin(text);
  }

  /** Seventeen characters; European cars carry no check digit, so a wrong one is no error. */
  static String vin(String text) {
    if (!isVin(text)) {
      throw new IllegalArgumentException();
    }
    return text.toUpperCase(Locale.ROOT);
  }

  static String condition(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (plain) {
      case "new", "n", "newcondition" -> "new";
      case "used", "u", "preowned", "usedcondition" -> "used";
      case "cpo", "c", "certified", "certifiedused", "certifiedpreowned" -> "cpo";
      default -> throw new IllegalArgumentException();
    };
  }

  static boolean isYes(String text) {
    return YES.matcher(text.strip()).matches();
  }

  static Vehicle.Status status(String text) {
    String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
    return switch (plain) {
      case "ON_LOT", "IN_STOCK", "STOCK", "AVAILABLE", "ACTIVE", "LIVE", "FRONTLINE" ->
          Vehicle.Status.ON_LOT;
      case "RESERVED", "HOLD", "ON_HOLD", "PENDING", "SALE_PENDING", "DEPOSIT" ->
          Vehicle.Status.RESERVED;
      case "IN_TRANSIT", "TRANSIT", "INBOUND" -> Vehicle.Status.IN_TRANSIT;
      case "IN_REPAIR", "RECON", "IN_RECON", "SERVICE", "IN_SERVICE", "SHOP" ->
          Vehicle.Status.IN_REPAIR;
      case "SOLD", "DELIVERED" -> Vehicle.Status.SOLD;
      case "GONE", "REMOVED", "DELETED", "INACTIVE" -> Vehicle.Status.GONE;
      default -> throw new IllegalArgumentException();
    };
  }

  /** "$28,995.00" or "28995 USD"; zero means that there is no price. */
  static BigDecimal money(String text) {
    BigDecimal amount = number(text.replaceAll("[\\p{Sc}]|\\b[A-Za-z]{3}\\b", ""));
    if (amount.signum() < 0 || amount.compareTo(HIGHEST_PRICE) >= 0) {
      throw new IllegalArgumentException();
    }
    // "28.995" is not 29 dollars.
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** "28.995,00", as a store outside the US may write it. */
  static BigDecimal moneyWithDecimalComma(String text) {
    return money(text.replace(".", "").replace(',', '.'));
  }

  /** "64,460.0" or "64460 mi". */
  static Integer count(String text) {
    int count = number(text.replaceFirst("(?i)\\s*(mi|miles|km)\\.?$", "")).intValueExact();
    if (count < 0) {
      throw new IllegalArgumentException();
    }
    return count;
  }

  /** Commas part thousands only. */
  private static BigDecimal number(String text) {
    String plain = text.replaceAll("[\\s\\u00a0]", "");
    if (plain.contains(",") && !plain.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?")) {
      throw new IllegalArgumentException();
    }
    return new BigDecimal(plain.replace(",", ""));
  }

  static Integer year(String text) {
    int year = count(text);
    if (year < 1900 || year > 2100) {
      throw new IllegalArgumentException();
    }
    return year;
  }

  /** The first number: "1-Owner" is one. */
  static Optional<Integer> firstCount(String text) {
    Matcher number = FIRST_NUMBER.matcher(text);
    return number.find() ? Optional.of(Integer.valueOf(number.group())) : Optional.empty();
  }

  /** "2026-03-11", "03/11/2026", "today" or "today+3". */
  static LocalDate day(String text, LocalDate today) {
    if (text.startsWith(IN_DAYS)) {
      String days = text.substring(IN_DAYS.length());
      return days.isEmpty() ? today : today.plusDays(Long.parseLong(days));
    }
    String date = text.split("[T ]", 2)[0];
    return date.contains("/") ? LocalDate.parse(date, US_DATE) : LocalDate.parse(date);
  }

  static List<String> features(String text) {
    Pattern between =
        BETWEEN_FEATURES.matcher(text).find() ? BETWEEN_FEATURES : Pattern.compile(",");
    return parts(text, between);
  }

  static List<String> photos(String text) {
    List<String> addresses = parts(text, BETWEEN_PHOTOS);
    addresses.forEach(FeedValues::address);
    return addresses;
  }

  /** An http(s) address, or a path on this application. */
  static String address(String text) {
    URI address = URI.create(text);
    boolean web = address.getScheme() != null && address.getScheme().matches("(?i)https?");
    boolean own = !address.isAbsolute() && text.matches("/[^/].*");
    if (!(own || (web && address.getHost() != null))) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static List<String> parts(String text, Pattern between) {
    return between
        .splitAsStream(text)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private FeedValues() {}
}
