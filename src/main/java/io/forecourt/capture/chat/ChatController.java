package io.forecourt.capture.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.lead.Channel;
import io.forecourt.platform.ApiTags;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
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

/** Endpoint of the chat window on a dealer's site, which identifies its visitor by a token. */
@RestController
@Tag(name = ApiTags.WEBSITE_CHAT)
public class ChatController {

  public static final String TOKEN = "X-Chat-Token";

  private final Stores stores;
  private final LiveChat chat;

  ChatController(Stores stores, LiveChat chat) {
    this.stores = stores;
    this.chat = chat;
  }

  /**
   * What the window shows about the store.
   *
   * @param consentText what leaving a number means, shown beside the field
   */
  record Shop(String name, String phone, String consentText) {}

  /**
   * @param token only with the first message
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Begun(String token) {}

  record Lines(List<ChatLine> messages) {}

  @Operation(
      operationId = "getChatStore",
      summary = "Get the name, phone and consent text of the store")
  @GetMapping("/api/chat/{store}")
  Shop shop(@PathVariable String store) {
    Store known = stores.require(store);
    return new Shop(known.name(), known.phone(), ChatConsents.text(known));
  }

  @Operation(
      operationId = "sendChatMessage",
      summary = "Send a message from the visitor",
      description = "The first message needs no token and returns one.")
  @ApiResponse(responseCode = "409", description = "The messageId was used by another sender.")
  @ApiResponse(responseCode = "429", description = "Too many messages; wait a few minutes.")
  @PostMapping(path = "/api/chat/{store}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Begun send(
      @PathVariable String store,
      @RequestHeader(name = TOKEN, required = false) Optional<String> token,
      @Valid @RequestBody ChatRequest request,
      HttpServletRequest http) {
    Store known = stores.require(store);
    return new Begun(
        chat.write(known, Channel.CHAT, token, request, http.getRemoteAddr()).orElse(null));
  }

  @Operation(operationId = "listChatMessages", summary = "List messages after the last one shown")
  @GetMapping("/api/chat/{store}/messages")
  Lines read(
      @PathVariable String store,
      @RequestHeader(TOKEN) String token,
      @RequestParam(defaultValue = "0") long after) {
    return new Lines(chat.read(chat.session(stores.require(store), token), after));
  }

  /** Closes the chat. The token is the body, because a closing page cannot set headers. */
  @Operation(
      operationId = "leaveChat",
      summary = "Leave the chat",
      description =
          "The conversation continues by text if the visitor left a number. The token is the body.")
  @PostMapping(path = "/api/chat/{store}/leave", consumes = MediaType.TEXT_PLAIN_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String store, @RequestBody String token) {
    chat.leave(stores.require(store), token);
  }
}
