package io.forecourt.capture.chat;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.Handling;
import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.UnconfirmedContacts;
import io.forecourt.messaging.optout.OptOutParser;
import io.forecourt.platform.Conflict;
import io.forecourt.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages from chat windows: the first one of a visitor is an inquiry. A window shows the messages
 * of its own visitor only, even if the visitor leaves another customer's number.
 */
@Component
class Chats {

  private final ChatSessions sessions;
  private final ChatPresence presence;
  private final Capture capture;
  private final InboundMessages messages;
  private final Leads leads;
  private final Customers customers;
  private final UnconfirmedContacts unconfirmed;
  private final TransactionTemplate transaction;

  Chats(
      ChatSessions sessions,
      ChatPresence presence,
      Capture capture,
      InboundMessages messages,
      Leads leads,
      Customers customers,
      UnconfirmedContacts unconfirmed,
      TransactionTemplate transaction) {
    this.sessions = sessions;
    this.presence = presence;
    this.capture = capture;
    this.messages = messages;
    this.leads = leads;
    this.customers = customers;
    this.unconfirmed = unconfirmed;
    this.transaction = transaction;
  }

  /**
   * Captures the first message of a visitor.
   *
   * @return the token of the new window
   */
  String begin(Store store, Channel channel, ChatRequest request, String ip) {
    return process(
        transaction.execute(status -> open(store, channel, request, ip, Optional.empty())));
  }

  /**
   * Captures the first message of a visitor that was kept for a while. No window shows its answer,
   * unless it is still there and asks for its token.
   */
  void beginUnattended(
      Store store, Channel channel, ChatRequest request, String ip, Instant receivedAt) {
    process(
        transaction.execute(
            status -> {
              Opened opened = open(store, channel, request, ip, Optional.of(receivedAt));
              sessions.find(store.id(), opened.token()).ifPresent(presence::close);
              return opened;
            }));
  }

  private String process(Opened opened) {
    opened.holder().ifPresent(capture::process);
    capture.process(opened.leadId());
    return opened.token();
  }

  /**
   * @param holder lead of the known buyer whose number was given by a visitor who opts out
   */
  private record Opened(UUID leadId, String token, Optional<UUID> holder) {}

  private Opened open(
      Store store, Channel channel, ChatRequest request, String ip, Optional<Instant> receivedAt) {
    Inquiry inquiry = inquiry(request, store, channel, receivedAt);
    List<Customer.Phone> phones = ContactNormalizer.phones(inquiry.contact());
    boolean known = customers.findAndLock(store.id(), phones, List.of()).isPresent();
    Optional<UUID> holder =
        known && isOptOut(request)
            ? Optional.of(
                capture
                    .store(
                        inquiry(request.toKnownBuyer(), store, channel, receivedAt),
                        Handling.NORMAL)
                    .id())
            : Optional.empty();
    CaptureResult captured =
        capture.store(
            known ? inquiry(request.withoutPhone(), store, channel, receivedAt) : inquiry,
            Handling.withPhoneConsent(ChatConsents.of(store, ip)));
    Lead lead = leads.get(captured.id());
    if (Boolean.TRUE.equals(captured.joined())) {
      requireOwnWindow(lead, channel, request);
    } else if (known) {
      unconfirmed.record(lead, inquiry.source(), phones, List.of());
    }
    String token = sessions.open(store.id(), lead.id(), channel, request.seen());
    return new Opened(lead.id(), token, holder);
  }

  private static Inquiry inquiry(
      ChatRequest request, Store store, Channel channel, Optional<Instant> receivedAt) {
    Inquiry inquiry = request.toInquiry(store, channel);
    return receivedAt.map(inquiry::arrivedAt).orElse(inquiry);
  }

  /** A buyer may opt out of texts to a number here too; the window shows nothing of that buyer. */
  private static boolean isOptOut(ChatRequest request) {
    return switch (OptOutParser.read(request.text())) {
      case STOP, DOUBT, WRONG_PERSON -> true;
      case START, HELP, NONE -> false;
    };
  }

  /** Only the window that sent the first message knows its id, unless it is another sender's. */
  private void requireOwnWindow(Lead lead, Channel channel, ChatRequest request) {
    boolean own =
        lead.channel() == channel
            && lead.externalId().equals(Optional.of(request.messageId()))
            && sessions.exists(lead.id());
    if (!own) {
      throw new Conflict("This message was sent before. Reload the page to start over.");
    }
  }

  /** Receives a further message of a visitor. */
  void receive(ChatSession session, ChatRequest request, String ip, Store store) {
    Lead lead = leads.get(session.leadId());
    Behaviour more = session.newSince(request.seen());
    if (!more.equals(Behaviour.UNKNOWN)) {
      leads.addBehaviour(lead.id(), more);
      sessions.recordBehavior(session, request.seen());
    }
    messages.receive(
        lead,
        InboundMessages.Delivery.of(session.channel(), request.text())
            .withExternalId(Optional.of(request.messageId()))
            .withPhoneConsent(ChatConsents.of(store, ip)));
  }
}
