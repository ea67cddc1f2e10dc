package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customers by what a person knows of them. */
@Repository
public class CustomerSearch {

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final ContactCipher cipher;

  CustomerSearch(JdbcClient jdbc, ContactCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Returns the customers with one of these contacts.
   *
   * @param contacts phone numbers (E.164) and email addresses in lower case
   */
  public List<UUID> findByContact(Collection<String> stores, Collection<String> contacts) {
    return jdbc.sql(
            """
            select customer_id from forecourt.customer_phone
            where store = any(:stores) and forecourt.contact_lookup(e164) = any(:contacts)
            union
            select customer_id from forecourt.customer_email
            where store = any(:stores) and forecourt.contact_lookup(email) = any(:contacts)
            """)
        .param("stores", stores.toArray(String[]::new))
        .param("contacts", cipher.lookups(contacts))
        .query(UUID.class)
        .list();
  }

  /**
   * Returns customers one of whose names begins with a word, and the other with a second word.
   * Names that are stored encrypted are not found.
   *
   * @param word in lower case
   * @param second in lower case; empty for any
   */
  public List<UUID> findByName(Collection<String> stores, String word, String second) {
    return jdbc.sql(
            """
            select id from (
              (select id, created_at from forecourt.customer
                where store = any(:stores) and lower(last_name) like :one
                  and lower(coalesce(first_name, '')) like :other limit :most)
              union
              (select id, created_at from forecourt.customer
                where store = any(:stores) and lower(first_name) like :one
                  and lower(coalesce(last_name, '')) like :other limit :most)) found
            order by created_at desc limit :most
            """)
        .param("stores", stores.toArray(String[]::new))
        .param("one", prefix(word))
        .param("other", prefix(second))
        .param("most", MOST)
        .query(UUID.class)
        .list();
  }

  private static String prefix(String word) {
    return word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
