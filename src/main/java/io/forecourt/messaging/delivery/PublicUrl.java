package io.forecourt.messaging.delivery;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the world finds this application, such as {@code https://leads.example.com}. */
@Component
public class PublicUrl {

  private final String base;

  PublicUrl(@Value("${forecourt.public-url:}") String base) {
    this.base = base.replaceAll("/+$", "");
  }

  /** Empty if it is not configured. */
  public Optional<String> of(String path) {
    return base.isBlank() ? Optional.empty() : Optional.of(base + path);
  }
}
