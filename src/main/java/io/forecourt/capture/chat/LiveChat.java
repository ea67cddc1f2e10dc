package io.forecourt.capture.chat;

import io.forecourt.capture.web.IntakeRateLimiter;
import io.forecourt.lead.Channel;
import io.forecourt.lead.MessageThread;
import io.forecourt.platform.NotFound;
import io.forecourt.platform.TooManyRequests;
import io.forecourt.store.Store;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a chat window may do: write, read on and leave, as often as a person would. */
@Component
public class LiveChat {

  private final ChatSessions sessions;
  private final Chats chats;
  private final MessageThread messageThread;
  private final IntakeRateLimiter visits;

  LiveChat(
      ChatSessions sessions, Chats chats, MessageThread messageThread, IntakeRateLimiter visits) {
    this.sessions = sessions;
    this.chats = chats;
    this.messageThread = messageThread;
    this.visits = visits;
  }

  /**
   * Takes a visitor's message.
   *
   * @param token of the window; none or an empty one with the first message
   * @return the token of a new window, else nothing
   */
  public Optional<String> write(
      Store store, Channel channel, Optional<String> token, ChatRequest request, String ip) {
    Optional<String> known = token.filter(given -> !given.isEmpty());
    if (known.isEmpty()) {
      limit(visits.mayPass(ip));
      return Optional.of(chats.begin(store, channel, request, ip));
    }
    ChatSessions.Session session = session(store, known.get());
    limit(visits.mayWrite(session.hash()));
    chats.goOn(session, request, ip, store);
    return Optional.empty();
  }

  /**
   * Returns what was said after a message.
   *
   * @param after the latest message that the window has shown
   */
  public List<ChatLine> read(ChatSessions.Session session, long after) {
    sessions.isHere(session, after);
    return messageThread.since(session.customerId(), after).stream().map(ChatLine::of).toList();
  }

  void leave(Store store, String token) {
    chats.leave(session(store, token));
  }

  /**
   * Returns the window of a token.
   *
   * @throws NotFound where the store has no such window
   */
  public ChatSessions.Session session(Store store, String token) {
    return sessions
        .find(store.id(), token)
        .orElseThrow(() -> new NotFound("There is no such chat."));
  }

  private static void limit(boolean mayPass) {
    if (!mayPass) {
      throw new TooManyRequests("Please wait a few minutes, or call us.");
    }
  }
}
