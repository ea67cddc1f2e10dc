package io.forecourt.capture.chat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.forecourt.lead.Behaviour;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a visitor writes in the window, and what the window saw of the visit.
 *
 * @param messageId the window's own number of the message, by which a repeated one is known
 * @param vin of the car on whose page the visitor is
 * @param source where the visitor came from
 * @param behaviour everything since the first visit
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChatRequest(
    @NotBlank @Size(max = 5_000) String text,
    @NotBlank @Size(max = 100) String messageId,
    @Size(max = 100) String firstName,
    @Size(max = 40) String phone,
    @Size(max = 20) String vin,
    @Size(max = 100) String source,
    @Valid Behaviour behaviour) {

  Behaviour seen() {
    return behaviour == null ? Behaviour.UNKNOWN : behaviour;
  }
}
