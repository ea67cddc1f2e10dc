package io.forecourt.capture.chat;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.Handling;
import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.platform.Conflict;
import io.forecourt.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chats of visitors: the first message is an enquiry, every further one a message. A window sees
 * what was said with its own visitor only, whatever number the visitor claims to have.
 */
@Component
class Chats {

  /** Sent where somebody leaves before the answer came. */
  private static final String GO_ON_BY_TEXT = "chat-left";

  private final ChatSessions sessions;
  private final Capture capture;
  private final InboundMessages messages;
  private final Leads leads;
  private final OutboundGate outboundGate;
  private final TransactionTemplate transaction;

  Chats(
      ChatSessions sessions,
      Capture capture,
      InboundMessages messages,
      Leads leads,
      OutboundGate outboundGate,
      TransactionTemplate transaction) {
    this.sessions = sessions;
    this.capture = capture;
    this.messages = messages;
    this.leads = leads;
    this.outboundGate = outboundGate;
    this.transaction = transaction;
  }

  /** The number stands at somebody else's name, and a window does not open that person's thread. */
  static final class NumberTaken extends Conflict {
    private static final long serialVersionUID = 1;

    NumberTaken() {
      super("Somebody with this number has written before. Take another one.");
    }
  }

  /**
   * @return the token of the new window
   */
  String begin(Store store, Channel channel, ChatRequest request, String ip) {
    Opened opened = transaction.execute(status -> open(store, channel, request, ip));
    capture.process(opened.leadId());
    return opened.token();
  }

  private record Opened(UUID leadId, String token) {}

  private Opened open(Store store, Channel channel, ChatRequest request, String ip) {
    CaptureResult captureResult =
        capture.store(
            inquiry(store, channel, request), Handling.withPhoneConsent(consent(ip, store)));
    Lead lead = leads.get(captureResult.id());
    if (Boolean.TRUE.equals(captureResult.joined())) {
      // Only the window that wrote it knows the number of the first message.
      if (!lead.externalId().equals(Optional.of(request.messageId()))) {
        throw new NumberTaken();
      }
    }
    return new Opened(
        lead.id(), sessions.open(store.id(), lead.id(), channel, request.seen()));
  }

  void goOn(ChatSessions.Session session, ChatRequest request, String ip, Store store) {
    Lead lead = leads.get(session.leadId());
    Behaviour more = more(session.seen(), request.seen());
    if (!more.equals(Behaviour.UNKNOWN)) {
      leads.addBehaviour(lead.id(), more);
      sessions.sawMore(session, request.seen());
    }
    messages.receive(
        lead,
        InboundMessages.Delivery.of(session.channel(), request.text())
            .withExternalId(Optional.of(request.messageId()))
            .withPhoneConsent(consent(ip, store)));
  }

  /** Whoever leaves before having read the answer has it by text, where that is allowed. */
  @Transactional
  void leave(ChatSessions.Session session) {
    if (sessions.leaves(session) && !outboundGate.hasSent(session.leadId(), GO_ON_BY_TEXT)) {
      outboundGate.sendElsewhere(session.leadId(), GO_ON_BY_TEXT, Channel.TEXT);
    }
  }

  static String consentText(Store store) {
    return ("If you leave a number, %s may call and text you about this, also automatically. Rates"
            + " may apply; STOP ends it. It is no condition of buying.")
        .formatted(store.name());
  }

  /** The sentence on it stands beside the field. */
  private static Inquiry.Consent consent(String ip, Store store) {
    return new Inquiry.Consent(
        consentText(store), List.of("TEXT", "PHONE"), Optional.empty(), Optional.of(ip));
  }

  private static Behaviour more(Behaviour before, Behaviour now) {
    return new Behaviour(
        Math.max(0, now.visits() - before.visits()),
        Math.max(0, now.vehiclePagesViewed() - before.vehiclePagesViewed()),
        Math.max(0, now.secondsOnVehiclePage() - before.secondsOnVehiclePage()),
        now.formDepth() > before.formDepth() ? now.formDepth() : 0);
  }

  private static Inquiry inquiry(Store store, Channel channel, ChatRequest request) {
    return Inquiry.from(
            store.id(), InputText.clean(request.source(), 100).orElse("Website chat"), channel)
        .externalId(Optional.of(request.messageId()))
        .contact(
            Inquiry.Contact.UNKNOWN
                .withFirstName(InputText.clean(request.firstName(), 100))
                .withPhone(InputText.clean(request.phone(), 40), "mobile"))
        .facts(
            Facts.NONE.withVehicle(
                InputText.clean(request.vin(), 17).map(Facts.Vehicle::ofVin).orElse(null)))
        .comments(InputText.cleanLong(request.text(), 5_000))
        .behaviour(request.seen())
        .build(request.toString());
  }
}
