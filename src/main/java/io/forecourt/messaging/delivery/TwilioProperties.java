package io.forecourt.messaging.delivery;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Twilio.
 *
 * @param authToken also verifies the signatures of Twilio's requests
 * @param senders the registered numbers, by store
 */
@ConfigurationProperties("forecourt.twilio")
public record TwilioProperties(
    @DefaultValue("https://api.twilio.com") URI baseUrl,
    @DefaultValue("") String accountSid,
    @DefaultValue("") String authToken,
    @DefaultValue Map<String, Sender> senders) {

  /**
   * @param text E.164
   * @param messagingService takes the place of a number
   * @param whatsapp E.164
   * @param registration the campaign (10DLC) or verification under which texts are sent; without
   *     one none are
   */
  public record Sender(
      @DefaultValue("") String text,
      @DefaultValue("") String messagingService,
      @DefaultValue("") String whatsapp,
      @DefaultValue("") String registration) {

    boolean sendsTexts() {
      return !registration.isBlank() && !(text.isBlank() && messagingService.isBlank());
    }

    boolean owns(String number) {
      return number.equals(text) || number.equals(whatsapp);
    }
  }

  public boolean isSetUp() {
    return !accountSid.isBlank() && !authToken.isBlank();
  }

  /** The store behind one of our numbers. */
  public Optional<String> storeOf(String number) {
    return senders.entrySet().stream()
        .filter(sender -> sender.getValue().owns(number))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
