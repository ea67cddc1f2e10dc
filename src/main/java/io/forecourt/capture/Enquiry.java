package io.forecourt.capture;

import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one sender told us, cleaned and not yet a lead.
 *
 * @param resend the sender says that it has sent this before
 * @param body as it arrived
 */
record Enquiry(
    String store,
    String source,
    Channel channel,
    Optional<String> externalId,
    Optional<Instant> requestedAt,
    Contact contact,
    Facts facts,
    Optional<String> comments,
    Behaviour behaviour,
    Optional<Consent> consent,
    boolean resend,
    String body) {

  /**
   * @param phones as written by the sender
   * @param emails as written by the sender
   * @param language ISO 639-1
   */
  record Contact(
      Optional<String> firstName,
      Optional<String> lastName,
      List<Phone> phones,
      List<String> emails,
      Optional<String> postalCode,
      Optional<String> language) {

    /** From a sender who says nothing of the language. */
    Contact(
        Optional<String> firstName,
        Optional<String> lastName,
        List<Phone> phones,
        List<String> emails,
        Optional<String> postalCode) {
      this(firstName, lastName, phones, emails, postalCode, Optional.empty());
    }
  }

  /**
   * @param type mobile, home, work, fax or voice
   */
  record Phone(String number, String type) {}

  /**
   * @param text exactly as it was shown
   */
  record Consent(String text, List<String> channels, Optional<Instant> at, Optional<String> ip) {}
}
