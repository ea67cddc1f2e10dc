package io.forecourt.capture.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the handler of an entry and reads the entry for it. */
@Component
class InboxHandlers {

  private final ObjectProvider<InboxHandler<?>> handlers;
  private final ObjectMapper json;

  /**
   * @param handlers asked for late: some of them add to the inbox themselves
   */
  InboxHandlers(ObjectProvider<InboxHandler<?>> handlers, ObjectMapper json) {
    this.handlers = handlers;
    this.json = json;
  }

  /**
   * @throws RuntimeException where it cannot be processed now, or is of a later release's kind
   */
  InboxHandler.Result<?> handle(InboxEntry entry, WordsOnce words) {
    InboxHandler<?> handler =
        handlers.stream()
            .filter(each -> each.payload().getSimpleName().equals(entry.kind()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "This release knows no arrivals of the kind " + entry.kind() + "."));
    return handle(handler, entry, words);
  }

  private <P> InboxHandler.Result<P> handle(
      InboxHandler<P> handler, InboxEntry entry, WordsOnce words) {
    return handler.handle(
        read(entry, handler.payload()), new InboxHandler.Attempt(entry.tries() > 0, words));
  }

  private <P> P read(InboxEntry entry, Class<P> payload) {
    try {
      return json.readValue(entry.payload(), payload);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
