package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import io.forecourt.lead.OptOuts;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What carriers report later about messages that they accepted. */
@Component
public class DeliveryReports {

  private static final Set<String> ARRIVED = Set.of("DELIVERED", "READ");
  private static final Set<String> FAILED = Set.of("FAILED", "UNDELIVERED");

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final DeliveryFailures failures;
  private final OptOuts optOuts;

  DeliveryReports(
      JdbcClient jdbc, ContactCipher cipher, DeliveryFailures failures, OptOuts optOuts) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.failures = failures;
    this.optOuts = optOuts;
  }

  private record Sent(UUID leadId, UUID customerId, String channel, String address) {}

  /**
   * @param providerId the carrier's id of the message
   * @param status queued, sent, delivered, undelivered, failed or read
   * @param errorCode the carrier's own
   */
  @Transactional
  public void report(String providerId, String status, Optional<Integer> errorCode) {
    String upper = status.toUpperCase(Locale.ROOT);
    if (ARRIVED.contains(upper)) {
      updateStatus(providerId, upper);
    } else if (FAILED.contains(upper)) {
      fail(
          providerId,
          errorCode.map(TwilioErrors::cause).orElse(Undeliverable.Cause.OTHER),
          errorCode.map(code -> "error " + code).orElse("no reason given"));
    }
  }

  /** An e-mail bounced. */
  @Transactional
  public void bounced(String providerId) {
    fail(providerId, Undeliverable.Cause.ADDRESS, "the mail came back");
  }

  /** Handles a failure once; later reports of it change nothing. */
  private void fail(String providerId, Undeliverable.Cause cause, String why) {
    updateStatus(providerId, "FAILED")
        .ifPresent(
            sent -> {
              if (cause == Undeliverable.Cause.OPTED_OUT) {
                optOuts.record(
                    sent.customerId(),
                    "The carrier reports that the person opted out.",
                    Optional.of(Channel.valueOf(sent.channel())));
              }
              failures.record(sent.leadId(), sent.customerId(), sent.address(), cause, why + ".");
            });
  }

  /** Updates the delivery status, unless it is final already. */
  private Optional<Sent> updateStatus(String providerId, String delivery) {
    return jdbc.sql(
            """
            update forecourt.message m set delivery = :delivery
            from forecourt.receipt r
            where m.provider_id = :provider and r.message_id = m.id and r.outcome = 'SENT'
              and coalesce(m.delivery, '') not in ('FAILED', 'READ', :delivery)
            returning m.lead_id, r.customer_id, r.channel, r.address
            """)
        .param("delivery", delivery)
        .param("provider", providerId)
        .query(Sent.class)
        .optional()
        .map(
            sent ->
                new Sent(
                    sent.leadId(),
                    sent.customerId(),
                    sent.channel(),
                    cipher.decrypt(
                        ContactField.RECEIPT_ADDRESS, sent.customerId(), sent.address())));
  }
}
