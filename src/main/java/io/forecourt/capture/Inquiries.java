package io.forecourt.capture;

import io.forecourt.platform.AdvisoryLock;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every arrival as it came, and the consents that came with it. */
@Repository
public class Inquiries {

  private static final Duration SAME_AGAIN = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Clock clock;

  Inquiries(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** The lead that this very inquiry made, by the sender's own number; nobody else looks beside. */
  Optional<UUID> lockAndFindLead(Inquiry inquiry) {
    return inquiry
        .externalId()
        .flatMap(
            externalId -> {
              AdvisoryLock.INQUIRY.acquire(
                  jdbc, inquiry.store() + "/" + inquiry.source() + "/" + externalId);
              return jdbc.sql(
                      "select lead_id from forecourt.inquiry where store = :store"
                          + " and source = :source and external_id = :externalId")
                  .param("store", inquiry.store())
                  .param("source", inquiry.source())
                  .param("externalId", externalId)
                  .query(UUID.class)
                  .optional();
            });
  }

  /** Whether the same words came for this lead within a day. */
  boolean isRepeated(UUID leadId, Inquiry inquiry) {
    return jdbc.sql(
            "select exists (select 1 from forecourt.inquiry where lead_id = :lead"
                + " and fingerprint = :print and received_at > :since)")
        .param("lead", leadId)
        .param("print", fingerprint(inquiry.body()))
        .param("since", clock.instant().minus(SAME_AGAIN))
        .query(Boolean.class)
        .single();
  }

  void add(UUID leadId, Inquiry inquiry) {
    jdbc.sql(
            """
            insert into forecourt.inquiry (lead_id, store, source, channel, external_id,
              received_at, requested_at, fingerprint, body)
            values (:lead, :store, :source, :channel, :externalId, :at, :requestedAt, :print, :body)
            """)
        .param("lead", leadId)
        .param("store", inquiry.store())
        .param("source", inquiry.source())
        .param("channel", inquiry.channel().name())
        .param("externalId", inquiry.externalId().orElse(null))
        .param("at", clock.instant())
        .param("requestedAt", inquiry.requestedAt().orElse(null))
        .param("print", fingerprint(inquiry.body()))
        .param("body", cipher.encrypt(ContactField.INQUIRY_BODY, leadId, inquiry.body()))
        .update();
  }

  public void recordConsent(UUID customerId, String source, Inquiry.Consent consent) {
    jdbc.sql(
            "insert into forecourt.consent (customer_id, text, channels, source, ip, given_at)"
                + " values (:customer, :text, :channels, :source, :ip, :at)")
        .param("customer", customerId)
        .param("text", consent.text())
        .param("channels", consent.channels().toArray(String[]::new))
        .param("source", source)
        .param("ip", consent.ip().orElse(null))
        .param("at", consent.at().orElseGet(clock::instant))
        .update();
  }

  public static String fingerprint(String body) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
