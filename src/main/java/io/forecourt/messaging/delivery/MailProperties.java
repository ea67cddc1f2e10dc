package io.forecourt.messaging.delivery;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Email settings of the stores; {@code spring.mail.*} names the server.
 *
 * @param from the address from which each store writes and at which it reads
 */
@ConfigurationProperties("forecourt.mail")
public record MailProperties(@DefaultValue Map<String, String> from) {

  /** The store behind one of our addresses. */
  public Optional<String> storeOf(String address) {
    return from.entrySet().stream()
        .filter(sender -> sender.getValue().equalsIgnoreCase(address))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
