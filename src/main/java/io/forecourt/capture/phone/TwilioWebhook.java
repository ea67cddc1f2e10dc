package io.forecourt.capture.phone;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.ContactAddress;
import io.forecourt.store.Store;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters of a webhook from Twilio, about a message, a call or a delivery.
 *
 * @param parameters by the names that Twilio gives them, such as From and To
 */
record TwilioWebhook(Map<String, String> parameters) {

  static final String WHATSAPP = "whatsapp:";

  /** Returns a parameter; empty text if Twilio did not send it. */
  String text(String name) {
    return parameters.getOrDefault(name, "");
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  String from() {
    return text("From");
  }

  String to() {
    return text("To");
  }

  /** Returns the E.164 number that texted or called; empty if it is withheld. */
  Optional<String> sender() {
    return ContactAddress.phone(bare(from()));
  }

  /** Returns the number that was texted or called, as Twilio writes it. */
  String recipient() {
    return bare(to());
  }

  /**
   * Returns the inquiry of a buyer who is not known yet.
   *
   * @param number of the sender, as E.164
   * @param id of the message or call
   */
  Inquiry inquiry(Store store, Channel channel, String number, Optional<String> id, String text) {
    String source =
        switch (channel) {
          case WHATSAPP -> "WhatsApp";
          case PHONE -> "Missed call";
          default -> "Text";
        };
    return Inquiry.from(store.id(), source, channel)
        .externalId(id)
        .contact(
            Inquiry.Contact.UNKNOWN
                .withFirstName(InputText.clean(parameters.get("ProfileName"), 200))
                .withPhone(Optional.of(number), "mobile"))
        .comments(InputText.cleanLong(text, 20_000))
        .build(parameters.toString());
  }

  static String bare(String number) {
    return number.startsWith(WHATSAPP) ? number.substring(WHATSAPP.length()) : number;
  }
}
