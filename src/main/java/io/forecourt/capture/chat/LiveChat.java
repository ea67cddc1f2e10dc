package io.forecourt.capture.chat;

import io.forecourt.capture.web.IntakeRateLimiter;
import io.forecourt.capture.web.VisitorCheck;
import io.forecourt.lead.Channel;
import io.forecourt.lead.MessageThread;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.platform.NotAllowed;
import io.forecourt.platform.NotFound;
import io.forecourt.platform.TooManyRequests;
import io.forecourt.store.Store;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Use cases of a chat window: send, read and leave, at the pace of a person. */
@Component
public class LiveChat {

  /** Template for a visitor who left before the answer came. */
  private static final String CONTINUED_BY_TEXT = "chat-left";

  private final ChatSessions sessions;
  private final ChatPresence presence;
  private final Chats chats;
  private final MessageThread messageThread;
  private final OutboundGate outboundGate;
  private final IntakeRateLimiter rateLimiter;
  private final VisitorCheck visitorCheck;

  LiveChat(
      ChatSessions sessions,
      ChatPresence presence,
      Chats chats,
      MessageThread messageThread,
      OutboundGate outboundGate,
      IntakeRateLimiter rateLimiter,
      VisitorCheck visitorCheck) {
    this.sessions = sessions;
    this.presence = presence;
    this.chats = chats;
    this.messageThread = messageThread;
    this.outboundGate = outboundGate;
    this.rateLimiter = rateLimiter;
    this.visitorCheck = visitorCheck;
  }

  /**
   * Receives a message of a visitor.
   *
   * @param token of the window; absent or empty with the first message
   * @return the token if the message opened a window
   */
  public Optional<String> write(
      Store store, Channel channel, Optional<String> token, ChatRequest request, String ip) {
    Optional<String> known = token.filter(given -> !given.isEmpty());
    if (known.isEmpty()) {
      limit(rateLimiter.mayPass(ip));
      if (channel == Channel.CHAT && !visitorCheck.passes(request.captcha(), ip)) {
        throw new NotAllowed("The CAPTCHA token is missing or not valid.");
      }
      return Optional.of(chats.begin(store, channel, request, ip));
    }
    ChatSession session = session(store, known.get());
    limit(rateLimiter.mayWrite(session.hash()));
    chats.receive(session, request, ip, store);
    return Optional.empty();
  }

  /**
   * Returns the messages after a message.
   *
   * @param after id of the latest message that the window has shown
   */
  public List<ChatLine> read(ChatSession session, long after) {
    presence.recordPoll(session, after);
    return messageThread.since(session.customerId(), after).stream().map(ChatLine::of).toList();
  }

  /** Closes a window; messages that it has not shown continue by text, where that is allowed. */
  @Transactional
  public void leave(Store store, String token) {
    ChatSession session = session(store, token);
    if (presence.close(session) && !outboundGate.hasSent(session.leadId(), CONTINUED_BY_TEXT)) {
      outboundGate.sendElsewhere(session.leadId(), CONTINUED_BY_TEXT, Channel.TEXT);
    }
  }

  /**
   * Returns the window of a token.
   *
   * @throws NotFound if the store has no such window
   */
  public ChatSession session(Store store, String token) {
    return sessions.find(store.id(), token).orElseThrow(() -> new NotFound("Unknown chat."));
  }

  private static void limit(boolean mayPass) {
    if (!mayPass) {
      throw new TooManyRequests("Too many messages. Wait a few minutes, or call us.");
    }
  }
}
