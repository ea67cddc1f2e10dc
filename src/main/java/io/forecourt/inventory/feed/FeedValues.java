package io.forecourt.inventory.feed;

import io.forecourt.inventory.Vehicle;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values of vehicles as feeds write them. */
final class FeedValues {

  /** An address may hold commas, so a comma parts only before the next address. */
  private static final Pattern BETWEEN_PHOTOS = Pattern.compile("\\|+|[,;\\s]+(?=https?://|/)");

  private static final Pattern BETWEEN_FEATURES = Pattern.compile("[|;\\r\\n]+");

  static String condition(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (plain) {
      case "new", "n", "newcondition" -> "new";
      case "used", "u", "preowned", "usedcondition" -> "used";
      case "cpo", "c", "certified", "certifiedused", "certifiedpreowned" -> "cpo";
      default -> throw new IllegalArgumentException();
    };
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
