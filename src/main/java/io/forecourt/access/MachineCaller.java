package io.forecourt.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognizes a machine by its key without the database. */
@Component
public class MachineCaller {

  private final ApiKey key;

  MachineCaller(ApiKey key) {
    this.key = key;
  }

  public boolean isAuthenticated(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("X-Api-Key")).filter(key::matches).isPresent();
  }
}
