package io.forecourt.inventory;

import java.math.BigDecimal;
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
  private static final Set<String> NOTHING = Set.of("nan", "null", "n/a", "na", "-", "none");
  private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");
  private static final Pattern YES = Pattern.compile("(?i)y|yes|true|1|certified|cpo");

  /** An address may hold commas, so a comma parts only before the next address. */
  private static final Pattern BETWEEN_PHOTOS = Pattern.compile("\\|+|[,;\\s]+(?=https?://|/)");

  private static final Pattern BETWEEN_FEATURES = Pattern.compile("[|;]+");

  static boolean isBlank(String text) {
    return text.isBlank() || NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Seventeen characters; the check digit is not asked for, European cars do not carry it. */
  static String vin(String text) {
    if (!text.matches("(?i)[A-HJ-NPR-Z0-9]{17}")) {
      throw new IllegalArgumentException();
    }
    return text.toUpperCase(Locale.ROOT);
  }

  static String condition(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (plain) {
      case "new", "n" -> "new";
      case "used", "u", "preowned" -> "used";
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
      case "ON_LOT", "IN_STOCK", "AVAILABLE", "ACTIVE", "LIVE", "FRONTLINE" ->
          Vehicle.Status.ON_LOT;
      case "RESERVED", "HOLD", "ON_HOLD", "PENDING", "SALE_PENDING", "DEPOSIT" ->
          Vehicle.Status.RESERVED;
      case "IN_TRANSIT", "TRANSIT", "INBOUND" -> Vehicle.Status.IN_TRANSIT;
      case "IN_REPAIR", "RECON", "IN_RECON", "SERVICE", "IN_SERVICE", "SHOP" ->
          Vehicle.Status.IN_REPAIR;
      case "SOLD", "DELIVERED" -> Vehicle.Status.SOLD;
      default -> throw new IllegalArgumentException();
    };
  }

  /** "$28,995.00"; zero means that there is no price. */
  static BigDecimal money(String text) {
    BigDecimal amount = new BigDecimal(text.replaceAll("[$,\\s]", ""));
    if (amount.signum() < 0) {
      throw new IllegalArgumentException();
    }
    return amount;
  }

  /** "64,460.0". */
  static Integer count(String text) {
    int count = new BigDecimal(text.replaceAll("[,\\s]", "")).intValueExact();
    if (count < 0) {
      throw new IllegalArgumentException();
    }
    return count;
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
    Pattern between = text.matches(".*[|;].*") ? BETWEEN_FEATURES : Pattern.compile(",");
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
