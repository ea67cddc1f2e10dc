package io.forecourt.capture.chat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.capture.Inquiries;
import io.forecourt.capture.spool.SpoolDoor;
import io.forecourt.capture.spool.SpooledRequest;
import io.forecourt.capture.web.OutageRateLimiter;
import io.forecourt.capture.web.VisitorCheck;
import io.forecourt.lead.Channel;
import io.forecourt.platform.OutageSpool.Receipt;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Messages from chat windows. The window gets no token meanwhile and goes on sending its message
 * until it does; one that is closed before is answered by text, where that is allowed.
 */
@Component
class ChatSpoolDoor implements SpoolDoor {

  private static final Pattern PATH = Pattern.compile("/api/chat/[^/]+/messages");

  private final Stores stores;
  private final ChatSessions sessions;
  private final Chats chats;
  private final VisitorCheck visitorCheck;
  private final OutageRateLimiter rateLimiter;
  private final ObjectMapper json;
  private final Validator validator;

  ChatSpoolDoor(
      Stores stores,
      ChatSessions sessions,
      Chats chats,
      VisitorCheck visitorCheck,
      OutageRateLimiter rateLimiter,
      ObjectMapper json,
      Validator validator) {
    this.stores = stores;
    this.sessions = sessions;
    this.chats = chats;
    this.visitorCheck = visitorCheck;
    this.rateLimiter = rateLimiter;
    this.json = json;
    this.validator = validator;
  }

  @Override
  public boolean isOf(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public boolean accepts(HttpServletRequest request) throws IOException {
    if (!request.getMethod().equals("POST") || !isOf(request.getRequestURI())) {
      return false;
    }
    Optional<ChatRequest> message = parse(request.getInputStream().readAllBytes());
    return message.isPresent()
        && rateLimiter.mayWrite(request.getRemoteAddr())
        && (sender(request).isPresent()
            || visitorCheck.passes(message.get().captcha(), request.getRemoteAddr()));
  }

  /** Empty for what the chat would refuse: its sender has to know. */
  private Optional<ChatRequest> parse(byte[] body) throws IOException {
    try {
      return Optional.ofNullable(json.readValue(body, ChatRequest.class))
          .filter(message -> validator.validate(message).isEmpty());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> sender(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(ChatController.TOKEN))
        .filter(token -> !token.isEmpty())
        .map(Inquiries::fingerprint);
  }

  @Override
  public Receipt receipt() {
    return new Receipt(
        MediaType.APPLICATION_JSON_VALUE,
        "{\"detail\":\"We have your message. An answer may take a few minutes.\"}");
  }

  @Override
  public void replay(SpooledRequest request) {
    Store store = stores.require(request.segment(2));
    ChatRequest message = message(request);
    Optional<ChatSession> window =
        request.sender().flatMap(hash -> sessions.findByHash(store.id(), hash));
    if (window.isPresent()) {
      chats.receive(window.get(), message, request.address(), store);
    } else {
      chats.beginUnattended(store, Channel.CHAT, message, request.address(), request.receivedAt());
    }
  }

  private ChatRequest message(SpooledRequest request) {
    try {
      return parse(request.body()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
