package io.forecourt.capture.phone;

import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.store.Store;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text or WhatsApp message that came in. */
record TwilioMessage(TwilioWebhook webhook) {

  private static final int MAX_PICTURES = 10;

  Optional<String> sid() {
    return webhook.find("MessageSid");
  }

  Channel channel() {
    return webhook.from().startsWith(TwilioWebhook.WHATSAPP) ? Channel.WHATSAPP : Channel.TEXT;
  }

  /** Returns the text, with the addresses of pictures below it. */
  String text() {
    String pictures =
        IntStream.range(0, MAX_PICTURES)
            .mapToObj(number -> webhook.parameters().get("MediaUrl" + number))
            .takeWhile(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    String all = (webhook.text("Body") + "\n" + pictures).strip();
    return all.isEmpty() ? "(Empty message)" : all;
  }

  /** Returns the intent that Twilio itself found in the message and has confirmed to the buyer. */
  Optional<OptOutIntent> confirmedIntent() {
    return webhook
        .find("OptOutType")
        .map(
            type ->
                switch (type) {
                  case "STOP" -> OptOutIntent.STOP;
                  case "START" -> OptOutIntent.START;
                  case "HELP" -> OptOutIntent.HELP;
                  default -> OptOutIntent.NONE;
                })
        .filter(optOutIntent -> optOutIntent != OptOutIntent.NONE);
  }

  Inquiry inquiry(Store store, String number) {
    return webhook.inquiry(store, channel(), number, sid(), text());
  }
}
