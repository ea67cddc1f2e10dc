package io.forecourt.store;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

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

  public boolean isLocal(String postalCode) {
    return postalCode != null && marketArea.stream().anyMatch(postalCode::startsWith);
  }
}
