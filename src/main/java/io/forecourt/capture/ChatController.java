package io.forecourt.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Message;
import io.forecourt.platform.ApiTags;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the chat window on the dealer's site calls; it knows its visitor by a token alone. */
@RestController
@Tag(name = ApiTags.WEBSITE_CHAT)
class ChatController {

  static final String TOKEN = "X-Chat-Token";

  private final Stores stores;
  private final ChatSessions sessions;
  private final Chats chats;
  private final Conversation conversation;
  private final FormVisits visits;

  ChatController(
      Stores stores,
      ChatSessions sessions,
      Chats chats,
      Conversation conversation,
      FormVisits visits) {
    this.stores = stores;
    this.sessions = sessions;
    this.chats = chats;
    this.conversation = conversation;
    this.visits = visits;
  }

  /**
   * What the window shows of the store.
   *
   * @param consentText what leaving a number means; it stands beside the field
   */
  record Shop(String name, String phone, String consentText) {}

  /**
   * @param token only with the first message
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Begun(String token) {}

  /**
   * @param from buyer, assistant or person
   */
  record Line(long id, Instant at, String from, String text) {}

  record Lines(List<Line> messages) {}

  @Operation(
      operationId = "getChatStore",
      summary = "Get the name, phone and consent text of the store")
  @GetMapping("/api/chat/{store}")
  Shop shop(@PathVariable String store) {
    Store known = known(store);
    return new Shop(known.name(), known.phone(), Chats.consentText(known));
  }

  @Operation(
      operationId = "sendChatMessage",
      summary = "Send a message from the visitor",
      description = "The first message needs no token and returns one.")
  @ApiResponse(responseCode = "409", description = "Another visitor uses this phone number.")
  @ApiResponse(responseCode = "429", description = "Too many messages; wait a few minutes.")
  @PostMapping(path = "/api/chat/{store}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Begun say(
      @PathVariable String store,
      @RequestHeader(name = TOKEN, required = false) String token,
      @Valid @RequestBody ChatRequest request,
      HttpServletRequest http) {
    return say(known(store), Channel.CHAT, token, request, http.getRemoteAddr());
  }

  Begun say(Store store, Channel channel, String token, ChatRequest request, String ip) {
    if (token == null || token.isEmpty()) {
      limit(visits.mayPass(ip));
      return begin(store, channel, request, ip);
    }
    ChatSessions.Session session = session(store, token);
    limit(visits.mayWrite(session.hash()));
    chats.goOn(session, request, ip, store);
    return new Begun(null);
  }

  private Begun begin(Store store, Channel channel, ChatRequest request, String ip) {
    try {
      return new Begun(chats.begin(store, channel, request, ip));
    } catch (Chats.NumberTaken taken) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT,
          "Somebody with this number has written before. Take another one.",
          taken);
    }
  }

  @Operation(operationId = "listChatMessages", summary = "List messages after the last one shown")
  @GetMapping("/api/chat/{store}/messages")
  Lines read(
      @PathVariable String store,
      @RequestHeader(TOKEN) String token,
      @RequestParam(defaultValue = "0") long after) {
    return new Lines(lines(session(known(store), token), after));
  }

  /**
   * @param after the latest message that the window has shown
   */
  List<Line> lines(ChatSessions.Session session, long after) {
    sessions.isHere(session, after);
    return conversation.since(session.customerId(), after).stream()
        .map(ChatController::line)
        .toList();
  }

  /** Sent while the page closes, when no header can be set: the token is the body. */
  @Operation(
      operationId = "leaveChat",
      summary = "Leave the chat",
      description =
          "The conversation continues by text if the visitor left a number. The token is the body.")
  @PostMapping(path = "/api/chat/{store}/leave", consumes = MediaType.TEXT_PLAIN_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String store, @RequestBody String token) {
    chats.leave(session(known(store), token));
  }

  ChatSessions.Session session(Store store, String token) {
    return sessions
        .find(store.id(), token)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such chat."));
  }

  private Store known(String store) {
    LeadController.known(stores, store);
    return stores.get(store);
  }

  private static void limit(boolean mayPass) {
    if (!mayPass) {
      throw new ResponseStatusException(
          HttpStatus.TOO_MANY_REQUESTS, "Please wait a few minutes, or call us.");
    }
  }

  private static Line line(Conversation.Numbered numbered) {
    Message message = numbered.message();
    String from =
        switch (message.author()) {
          case BUYER -> "buyer";
          case ASSISTANT -> "assistant";
          case REP -> "person";
        };
    return new Line(numbered.id(), message.at(), from, message.text());
  }
}
