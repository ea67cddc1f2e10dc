package io.forecourt.capture.phone;

import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.store.Store;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A request of Twilio about a text, a WhatsApp message or a call.
 *
 * @param parameters MessageSid or CallSid, From, To and whatever else there is
 */
record TwilioWebhook(Map<String, String> parameters) {

  private static final Set<String> NOT_TAKEN = Set.of("no-answer", "busy", "failed", "canceled");
  private static final Set<String> UNDER_WAY =
      Set.of("queued", "initiated", "ringing", "in-progress");
  private static final String WHATSAPP = "whatsapp:";
  private static final int MOST_PICTURES = 10;

  String from() {
    return parameters.getOrDefault("From", "");
  }

  String to() {
    return parameters.getOrDefault("To", "");
  }

  /** The number that wrote or called. */
  Optional<String> sender() {
    return ContactNormalizer.e164(bare(from()));
  }

  /** The number that was written to or called, as Twilio spells it. */
  String recipient() {
    return bare(to());
  }

  Optional<String> messageSid() {
    return Optional.ofNullable(parameters.get("MessageSid"));
  }

  Optional<String> callSid() {
    return Optional.ofNullable(parameters.get("CallSid"));
  }

  Channel channel() {
    return from().startsWith(WHATSAPP) ? Channel.WHATSAPP : Channel.TEXT;
  }

  /** The words, and the addresses of pictures. */
  String text() {
    String pictures =
        IntStream.range(0, MOST_PICTURES)
            .mapToObj(number -> parameters.get("MediaUrl" + number))
            .takeWhile(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    String all = (parameters.getOrDefault("Body", "") + "\n" + pictures).strip();
    return all.isEmpty() ? "(An empty message.)" : all;
  }

  /** What Twilio itself read in the message and has answered. */
  Optional<OptOutIntent> confirmedWish() {
    return Optional.ofNullable(parameters.get("OptOutType"))
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

  boolean isInbound() {
    return parameters.getOrDefault("Direction", "inbound").startsWith("inbound");
  }

  boolean isUnderWay() {
    return !parameters.containsKey("DialCallStatus")
        && UNDER_WAY.contains(parameters.getOrDefault("CallStatus", ""));
  }

  boolean isTaken() {
    String status =
        parameters.getOrDefault("DialCallStatus", parameters.getOrDefault("CallStatus", ""));
    String seconds =
        parameters.getOrDefault("DialCallDuration", parameters.getOrDefault("CallDuration", "1"));
    return !NOT_TAKEN.contains(status) && !seconds.equals("0");
  }

  /**
   * Returns an enquiry of a buyer who is not known yet.
   *
   * @param number the sender's
   * @param id the number of the message or call
   */
  Inquiry inquiry(Store store, Channel by, String number, Optional<String> id, String words) {
    String source =
        switch (by) {
          case WHATSAPP -> "WhatsApp";
          case PHONE -> "Missed call";
          default -> "Text";
        };
    return Inquiry.from(store.id(), source, by)
        .externalId(id)
        .contact(
            Inquiry.Contact.UNKNOWN
                .withFirstName(InputText.clean(parameters.get("ProfileName"), 200))
                .withPhone(Optional.of(number), "mobile"))
        .comments(InputText.cleanLong(words, 20_000))
        .build(parameters.toString());
  }

  static String bare(String number) {
    return number.startsWith(WHATSAPP) ? number.substring(WHATSAPP.length()) : number;
  }
}
