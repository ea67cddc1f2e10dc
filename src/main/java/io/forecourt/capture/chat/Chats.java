package io.forecourt.capture.chat;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.Handling;
import io.forecourt.capture.InboundMessages;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.store.Store;
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
  private final Capture capture;
  private final InboundMessages messages;
  private final Leads leads;
  private final TransactionTemplate transaction;

  Chats(
      ChatSessions sessions,
      Capture capture,
      InboundMessages messages,
      Leads leads,
      TransactionTemplate transaction) {
    this.sessions = sessions;
    this.capture = capture;
    this.messages = messages;
    this.leads = leads;
    this.transaction = transaction;
  }

  /**
   * Captures the first message of a visitor.
   *
   * @return the token of the new window
   */
  String begin(Store store, Channel channel, ChatRequest request, String ip) {
    Opened opened = transaction.execute(status -> open(store, channel, request, ip));
    capture.process(opened.leadId());
    return opened.token();
  }

  private record Opened(UUID leadId, String token) {}

  private Opened open(Store store, Channel channel, ChatRequest request, String ip) {
    CaptureResult captured =
        capture.store(
            request.toInquiry(store, channel),
            Handling.withPhoneConsent(ChatConsents.of(store, ip)));
    Lead lead = leads.get(captured.id());
    if (Boolean.TRUE.equals(captured.joined())) {
      // Only the window that sent the first message knows its id.
      if (!lead.externalId().equals(Optional.of(request.messageId()))) {
        throw new PhoneNumberTaken();
      }
    }
    return new Opened(lead.id(), sessions.open(store.id(), lead.id(), channel, request.seen()));
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
