package io.forecourt.capture.chat;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.MentionedContacts;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages from chat windows: the first one of a visitor is an inquiry. A window shows the messages
 * of its own visitor only, even if the visitor leaves another customer's number.
 */
@Component
class Chats {

  private final ChatSessions sessions;
  private final Capture capture;
  private final InboundMessages messages;
  private final MentionedContacts contacts;
  private final ChatConsents consents;
  private final Leads leads;

  Chats(
      ChatSessions sessions,
      Capture capture,
      InboundMessages messages,
      MentionedContacts contacts,
      ChatConsents consents,
      Leads leads) {
    this.sessions = sessions;
    this.capture = capture;
    this.messages = messages;
    this.contacts = contacts;
    this.consents = consents;
    this.leads = leads;
  }

  /**
   * Captures the first message of a visitor.
   *
   * @return the token of the new window
   */
  @Transactional
  String begin(Store store, Channel channel, ChatRequest request, String ip) {
    CaptureResult captured = capture.capture(request.toInquiry(store, channel));
    Lead lead = leads.get(captured.id());
    if (Boolean.TRUE.equals(captured.joined())) {
      // Only the window that sent the first message knows its id.
      if (!lead.externalId().equals(Optional.of(request.messageId()))) {
        throw new PhoneNumberTaken();
      }
    } else if (isPhone(contacts.record(lead, request.text()))) {
      consents.record(lead, store, ip);
    }
    return sessions.open(store.id(), lead.id(), channel, request.seen());
  }

  /** Receives a further message of a visitor. */
  void receive(ChatSession session, ChatRequest request, String ip, Store store) {
    Lead lead = leads.get(session.leadId());
    Behaviour more = session.newSince(request.seen());
    if (!more.equals(Behaviour.UNKNOWN)) {
      leads.addBehaviour(lead.id(), more);
      sessions.recordBehavior(session, request.seen());
    }
    InboundMessages.MessageResult result =
        messages.receive(
            lead,
            new InboundMessages.Delivery(
                session.channel(),
                request.text(),
                Optional.empty(),
                Optional.of(request.messageId()),
                Optional.empty()));
    if (isPhone(result.reachedBy())) {
      consents.record(lead, store, ip);
    }
  }

  private static boolean isPhone(Optional<Channel> reachedBy) {
    return reachedBy.filter(Channel.PHONE::equals).isPresent();
  }
}
