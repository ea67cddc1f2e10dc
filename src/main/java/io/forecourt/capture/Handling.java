package io.forecourt.capture;

import java.util.Optional;

/**
 * What is special about following up on an inquiry.
 *
 * @param rep who has spoken with the buyer already, as with a visitor
 * @param greeting template of a notice that is sent with the lead, before anything else greets
 * @param phoneConsent counts where the buyer leaves a phone number in the words themselves
 */
public record Handling(
    Optional<String> rep, Optional<String> greeting, Optional<Inquiry.Consent> phoneConsent) {

  public static final Handling NORMAL =
      new Handling(Optional.empty(), Optional.empty(), Optional.empty());

  public static Handling by(String rep) {
    return new Handling(Optional.of(rep), Optional.empty(), Optional.empty());
  }

  public static Handling greetedWith(String template) {
    return new Handling(Optional.empty(), Optional.of(template), Optional.empty());
  }

  public static Handling withPhoneConsent(Inquiry.Consent consent) {
    return new Handling(Optional.empty(), Optional.empty(), Optional.of(consent));
  }
}
