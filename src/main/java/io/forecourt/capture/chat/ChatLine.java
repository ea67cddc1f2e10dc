package io.forecourt.capture.chat;

import io.forecourt.lead.Message;
import io.forecourt.lead.NumberedMessage;
import java.time.Instant;

/**
 * A message, as a chat window shows it.
 *
 * @param from buyer, assistant or person
 */
public record ChatLine(long id, Instant at, String from, String text) {

  static ChatLine of(NumberedMessage numbered) {
    Message message = numbered.message();
    String from =
        switch (message.author()) {
          case BUYER -> "buyer";
          case ASSISTANT, MODEL -> "assistant";
          case REP -> "person";
        };
    return new ChatLine(numbered.id(), message.at(), from, message.text());
  }
}
