package io.forecourt.store;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rooftop.
 *
 * @param id short name in addresses, also the tenant
 * @param phone as the store writes it
 * @param marketArea postal code prefixes of the local market
 * @param defaultOwner user id of the person who owns leads that no one else can take
 */
public record Store(
    String id,
    String name,
    ZoneId zone,
    Currency currency,
    String phone,
    String email,
    String address,
    String postalCode,
    List<String> marketArea,
    Optional<String> defaultOwner,
    BusinessTime hours) {

  /** "IA" before the ZIP code. */
  private static final Pattern STATE = Pattern.compile("\\b([A-Z]{2}),? \\d{5}\\b");

  /** The state in the address, in two letters; empty where the address names none. */
  public Optional<String> state() {
    return STATE
        .matcher(address)
        .results()
        .reduce((first, last) -> last)
        .map(found -> found.group(1));
  }

  public boolean isLocal(String postalCode) {
    return postalCode != null && marketArea.stream().anyMatch(postalCode::startsWith);
  }
}
