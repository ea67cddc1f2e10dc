package io.forecourt.capture.web;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The public lead form as a visitor sends it.
 *
 * @param wish the vehicle in the visitor's words
 * @param website a trap: people do not see the field, but robots fill it in
 * @param consent yes if the visitor checked the box
 */
record LeadForm(
    String vin,
    String wish,
    String firstName,
    String lastName,
    String phone,
    String email,
    String postalCode,
    String timeline,
    String comments,
    String website,
    String consent) {

  /** Returns the text beside the checkbox. */
  static String consentText(Store store) {
    return ("%s may text and call me about this inquiry, including automated messages. Message and"
            + " data rates may apply. Reply STOP at any time to opt out. Consent is not a condition"
            + " of purchase.")
        .formatted(store.name());
  }

  boolean isTrapped() {
    return !isBlank(website);
  }

  Inquiry toInquiry(Store store, String ip, Locale language) {
    return Inquiry.from(store.id(), "Website", Channel.WEB)
        .contact(contact(language))
        .facts(facts())
        .comments(InputText.cleanLong(wishAndComments(), 6_000))
        .behaviour(new Behaviour(1, 0, 0, filledFields()))
        .consent("yes".equals(consent) ? Optional.of(consent(store, ip)) : Optional.empty())
        .build(toString());
  }

  private Inquiry.Contact contact(Locale language) {
    return Inquiry.Contact.UNKNOWN
        .withFirstName(InputText.clean(firstName, 100))
        .withLastName(InputText.clean(lastName, 100))
        .withPhone(InputText.clean(phone, 40), "mobile")
        .withEmails(InputText.clean(email, 254).stream().toList())
        .withPostalCode(InputText.clean(postalCode, 10))
        .withLanguage(InputText.language(language.toLanguageTag()));
  }

  private Facts facts() {
    Optional<Facts.Timeline.Bucket> bucket =
        Stream.of(Facts.Timeline.Bucket.values())
            .filter(each -> each.name().equals(timeline))
            .findFirst();
    return Facts.NONE
        .withVehicle(InputText.clean(vin, 17).map(WantedVehicle::ofVin).orElse(null))
        .withTimeline(bucket.map(each -> new Facts.Timeline(each, null)).orElse(null));
  }

  private String wishAndComments() {
    return Stream.of(Optional.ofNullable(wish), Optional.ofNullable(comments))
        .flatMap(text -> text.flatMap(given -> InputText.cleanLong(given, 5_000)).stream())
        .reduce((first, second) -> first + "\n" + second)
        .orElse("");
  }

  private static Inquiry.Consent consent(Store store, String ip) {
    return new Inquiry.Consent(
        consentText(store), List.of("TEXT", "PHONE"), Optional.empty(), Optional.of(ip));
  }

  private int filledFields() {
    return (int)
        Stream.of(vin, wish, lastName, phone, email, postalCode, timeline, comments)
            .filter(text -> !isBlank(text))
            .count();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
