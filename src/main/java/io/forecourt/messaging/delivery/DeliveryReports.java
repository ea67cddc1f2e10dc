package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What services say afterwards about the messages that they took. */
@Component
public class DeliveryReports {

  private static final Set<String> ARRIVED = Set.of("DELIVERED", "READ");
  private static final Set<String> FAILED = Set.of("FAILED", "UNDELIVERED");

  private final JdbcClient jdbc;
  private final Leads leads;
  private final UndeliverableAddresses undeliverableAddresses;
  private final OptOuts optOuts;
  private final ApplicationEventPublisher events;

  DeliveryReports(
      JdbcClient jdbc,
      Leads leads,
      UndeliverableAddresses undeliverableAddresses,
      OptOuts optOuts,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.leads = leads;
    this.undeliverableAddresses = undeliverableAddresses;
    this.optOuts = optOuts;
    this.events = events;
  }

  private record Sent(UUID leadId, UUID customerId, String channel, String address) {}

  /**
   * @param providerId the service's number of the message
   * @param status queued, sent, delivered, undelivered, failed or read
   * @param errorCode the service's own
   */
  @Transactional
  public void report(String providerId, String status, Optional<Integer> errorCode) {
    String said = status.toUpperCase(Locale.ROOT);
    if (ARRIVED.contains(said)) {
      updateStatus(providerId, said);
    } else if (FAILED.contains(said)) {
      fail(
          providerId,
          errorCode.map(TwilioTransport::reason).orElse(Undeliverable.Cause.OTHER),
          errorCode.map(code -> "error " + code).orElse("no reason given"));
    }
  }

  /** A mail came back. */
  @Transactional
  public void bounced(String providerId) {
    fail(providerId, Undeliverable.Cause.ADDRESS, "the mail came back");
  }

  /** The first report of a failure counts. */
  private void fail(String providerId, Undeliverable.Cause cause, String why) {
    updateStatus(providerId, "FAILED")
        .ifPresent(
            sent -> {
              if (cause == Undeliverable.Cause.ADDRESS) {
                undeliverableAddresses.close(sent.customerId(), sent.address());
              } else if (cause == Undeliverable.Cause.OPTED_OUT) {
                optOuts.record(
                    sent.customerId(),
                    "The service says that the person opted out there.",
                    Optional.of(Channel.valueOf(sent.channel())));
              }
              events.publishEvent(
                  new OwnerNotice(
                      leads.get(sent.leadId()),
                      "A message to %s did not arrive: %s.".formatted(sent.address(), why)));
            });
  }

  /** What arrived stays so, whatever is reported late. */
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
        .optional();
  }
}
