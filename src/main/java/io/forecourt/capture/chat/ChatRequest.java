package io.forecourt.capture.chat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A message from the chat window, and what the window saw of the visit.
 *
 * @param messageId id that the window gave the message, by which a repeated one is recognized
 * @param vin of the vehicle on the page
 * @param source where the visitor came from
 * @param behaviour everything since the first visit
 * @param captcha token of the CAPTCHA, with the first message; needed only where one is set up
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChatRequest(
    @NotBlank @Size(max = 5_000) String text,
    @NotBlank @Size(max = 100) String messageId,
    @Size(max = 100) String firstName,
    @Size(max = 40) String phone,
    @Size(max = 20) String vin,
    @Size(max = 100) String source,
    @Valid Behaviour behaviour,
    @Size(max = 8_000) String captcha) {

  Behaviour seen() {
    return behaviour == null ? Behaviour.UNKNOWN : behaviour;
  }

  /** Returns the message of a visitor who may not be the one with that number. */
  ChatRequest withoutPhone() {
    return copy(messageId, null);
  }

  /** Returns the message as it goes to the buyer whose number the visitor gives. */
  ChatRequest toKnownBuyer() {
    return copy(messageId + "/known", phone);
  }

  /** The token is of use to no one afterwards. */
  private ChatRequest copy(String otherId, String otherPhone) {
    return new ChatRequest(text, otherId, firstName, otherPhone, vin, source, behaviour, null);
  }

  /** Returns the first message of a visitor as an inquiry. */
  Inquiry toInquiry(Store store, Channel channel) {
    return Inquiry.from(store.id(), InputText.clean(source, 100).orElse("Website chat"), channel)
        .externalId(Optional.of(messageId))
        .contact(
            Inquiry.Contact.UNKNOWN
                .withFirstName(InputText.clean(firstName, 100))
                .withPhone(InputText.clean(phone, 40), "mobile"))
        .facts(
            Facts.NONE.withVehicle(InputText.clean(vin, 17).map(WantedVehicle::ofVin).orElse(null)))
        .comments(InputText.cleanLong(text, 5_000))
        .behaviour(seen())
        .build(copy(messageId, phone).toString());
  }
}
