package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proof of why a message was sent, held or refused; one for each template of a message.
 *
 * @param version of the template; 0 where there is none
 * @param zone where the person was assumed to be, in words
 */
record Receipt(
    Lead lead,
    Verdict verdict,
    String template,
    int version,
    Optional<Purpose> purpose,
    Optional<Route> route,
    Optional<String> phrasing,
    Optional<String> zone) {

  /** A part of a message that is sent. */
  static Receipt of(Lead lead, ContactDecision decision, ComposedMessage.Part part) {
    return new Receipt(
        lead,
        decision.verdict(),
        part.template().name(),
        part.template().version(),
        Optional.of(part.template().purpose()),
        decision.route(),
        Optional.of(part.phrasing().id()),
        decision.zone());
  }

  /** A message without approved wording, or a call. */
  static Receipt of(Lead lead, ContactDecision decision, String name, Purpose purpose) {
    return new Receipt(
        lead,
        decision.verdict(),
        name,
        0,
        Optional.of(purpose),
        decision.route(),
        Optional.empty(),
        decision.zone());
  }

  Channel channel() {
    return route.map(Route::channel).orElse(Channel.LOCAL);
  }

  boolean isNotice() {
    return purpose.filter(Purpose.NOTICE::equals).isPresent();
  }

  /** Binds the columns of the table that do not depend on the moment. */
  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ContactCipher cipher) {
    String address = route.flatMap(Route::address).orElse(null);
    return statement
        .param("lead", lead.id())
        .param("customer", lead.customerId())
        .param("channel", channel().name())
        .param("template", template)
        .param("version", version)
        .param("outcome", verdict.outcome().name())
        .param("why", verdict.why())
        .param("purpose", purpose.map(Enum::name).orElse(null))
        .param("address", cipher.encrypt(ContactField.RECEIPT_ADDRESS, lead.customerId(), address))
        .param("queuedFor", cipher.encrypt(ContactField.OUTBOX_ADDRESS, lead.customerId(), address))
        .param("phrasing", phrasing.orElse(null))
        .param("rule", verdict.rule())
        .param("zone", zone.orElse(null))
        .param("basis", route.map(Route::basis).orElse(null))
        .param("consent", route.flatMap(Route::consent).orElse(null))
        .param("until", verdict.until().orElse(null));
  }
}
