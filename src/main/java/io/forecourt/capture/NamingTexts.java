package io.forecourt.capture;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.DataSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Texts without a lead that name one of a person's addresses. They are read one by one, because
 * they may be encrypted.
 */
final class NamingTexts {

  /** What people write between the digits of a number. */
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[-+(). /]");

  private static final int NATIONAL_DIGITS = 10;

  private final JdbcClient jdbc;
  private final ContactCipher cipher;

  NamingTexts(JdbcClient jdbc, ContactCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Returns the ids of intake items without a lead. */
  UUID[] intake(DataSubject subject) {
    List<UUID> found = new ArrayList<>();
    jdbc.sql(
            """
            select id, body from forecourt.intake
            where lead_id is null and store = :store and body <> ''
            """)
        .param("store", subject.store())
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              if (names(
                  subject,
                  cipher.decryptOr(ContactField.INTAKE_BODY, id, row.getString("body"), ""))) {
                found.add(id);
              }
            });
    return found.toArray(UUID[]::new);
  }

  /**
   * Returns the ids of arrivals. A large document holds many people; its inquiries are apart from
   * each other soon.
   */
  Long[] inbox(DataSubject subject) {
    List<Long> found = new ArrayList<>();
    jdbc.sql(
            """
            select id, subject, kind, payload from forecourt.inbox
            where store = :store and kind <> 'LargeDocument'
            """)
        .param("store", subject.store())
        .query(
            row -> {
              String kind = row.getString("kind");
              String payload = row.getString("payload");
              if (names(subject, row.getString("subject"))
                  || names(
                      subject,
                      cipher.decryptOr(ContactField.INBOX_PAYLOAD, kind, payload, payload))) {
                found.add(row.getLong("id"));
              }
            });
    return found.toArray(Long[]::new);
  }

  /** Whether a text names an address, in any case, or a number, however it is written. */
  private static boolean names(DataSubject subject, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String digits = BETWEEN_DIGITS.matcher(text).replaceAll("");
    return subject.addresses().stream()
        .anyMatch(address -> lower.contains(address) || isWrittenIn(digits, address));
  }

  private static boolean isWrittenIn(String digits, String address) {
    return address.startsWith("+")
        && address.length() > NATIONAL_DIGITS
        && digits.contains(address.substring(address.length() - NATIONAL_DIGITS));
  }
}
