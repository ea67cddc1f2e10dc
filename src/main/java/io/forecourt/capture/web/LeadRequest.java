package io.forecourt.capture.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An inquiry as JSON; unknown fields are ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeadRequest(
    @Size(max = 200) String source,
    @NotNull Channel channel,
    @Size(max = 200) String externalId,
    OffsetDateTime requestedAt,
    CustomerPart customer,
    WantedVehicle vehicle,
    Facts facts,
    @Size(max = 20_000) String comments,
    @Valid Behaviour behaviour,
    ConsentPart consent) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record CustomerPart(
      @Size(max = 200) String firstName,
      @Size(max = 200) String lastName,
      @Size(max = 320) String email,
      @Size(max = 50) String phone,
      @Size(max = 20) String postalCode,
      @Size(max = 35) String language) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record ConsentPart(String text, List<String> channels, OffsetDateTime at, String ip) {}

  Inquiry toInquiry(String store, String body) {
    Facts given = facts == null ? Facts.NONE : facts;
    return Inquiry.from(store, InputText.clean(source, 200).orElse("api"), channel)
        .externalId(InputText.clean(externalId, 200))
        .requestedAt(instant(requestedAt))
        .contact(contact())
        .facts(vehicle == null ? given : given.withVehicle(vehicle))
        .comments(InputText.cleanLong(comments, 20_000))
        .behaviour(behaviour == null ? Behaviour.UNKNOWN : behaviour)
        .consent(consented())
        .build(body);
  }

  private Optional<Inquiry.Consent> consented() {
    return Optional.ofNullable(consent)
        .filter(part -> part.text() != null)
        .map(
            part ->
                new Inquiry.Consent(
                    part.text(),
                    part.channels() == null ? List.of() : part.channels(),
                    instant(part.at()),
                    Optional.ofNullable(part.ip())));
  }

  private Inquiry.Contact contact() {
    CustomerPart who =
        customer == null ? new CustomerPart(null, null, null, null, null, null) : customer;
    return Inquiry.Contact.UNKNOWN
        .withFirstName(InputText.clean(who.firstName(), 200))
        .withLastName(InputText.clean(who.lastName(), 200))
        .withPhone(Optional.ofNullable(who.phone()), "mobile")
        .withEmails(Stream.ofNullable(who.email()).toList())
        .withPostalCode(InputText.clean(who.postalCode(), 20))
        .withLanguage(InputText.language(who.language()));
  }

  private static Optional<Instant> instant(OffsetDateTime moment) {
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }
}
