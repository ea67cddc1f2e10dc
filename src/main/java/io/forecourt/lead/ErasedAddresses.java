package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opt-outs of people whose data was erased, by salted hashes of their numbers and addresses. They
 * never expire, as no opt-out does.
 */
final class ErasedAddresses {

  static final String HASH =
      """
      sha256(convert_to(:store || '/' || address, 'UTF8') || (
        select salt from forecourt.erased_address_salt))
      """;

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Clock clock;

  ErasedAddresses(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  void add(String store, Collection<String> addresses, String scope) {
    jdbc.sql(
            """
            insert into forecourt.erased_address (store, hash, scope, at)
            select :store, %s, :scope, :at from unnest(:addresses::text[]) address
            on conflict do nothing
            """
                .formatted(HASH))
        .param("store", store)
        .param("scope", scope)
        .param("at", clock.instant())
        .param("addresses", addresses.toArray(String[]::new))
        .update();
  }

  /** Closes for a customer what was closed for the number or address before. */
  void suppressAgain(UUID customerId, String store, Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return;
    }
    List<String> scopes =
        jdbc.sql(
                """
                select distinct scope from forecourt.erased_address e
                where e.store = :store and e.hash in (
                  select %s from unnest(:addresses::text[]) address)
                """
                    .formatted(HASH))
            .param("store", store)
            .param("addresses", addresses.toArray(String[]::new))
            .query(String.class)
            .list();
    Suppressions suppressions = new Suppressions(jdbc, cipher, clock);
    for (String scope : scopes) {
      suppressions.add(
          customerId, scope, Optional.empty(), "Opted out before the data was erased.");
    }
  }

  /** The customer opted in again. */
  void forget(UUID customerId) {
    jdbc.sql(
            """
            delete from forecourt.erased_address e using forecourt.customer c
            where c.id = :customer and e.store = c.store and e.hash in (
              select %s from unnest(:addresses::text[]) address)
            """
                .formatted(HASH.replace(":store", "c.store")))
        .param("customer", customerId)
        .param(
            "addresses", new StoredAddresses(jdbc, cipher).find(customerId).toArray(String[]::new))
        .update();
  }
}
