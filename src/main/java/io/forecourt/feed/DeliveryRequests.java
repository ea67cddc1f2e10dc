package io.forecourt.feed;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.InvalidInput;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import io.forecourt.store.UnknownStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Files that other systems and people send over HTTP. */
@Component
public class DeliveryRequests {

  /** What a page of another site cannot send with the login of a person. */
  private static final Set<String> OF_PEOPLE =
      Set.of(
          "text/csv",
          "text/tab-separated-values",
          "application/json",
          "application/x-ndjson",
          "application/octet-stream");

  private final Stores stores;
  private final Deliveries deliveries;

  DeliveryRequests(Stores stores, Deliveries deliveries) {
    this.stores = stores;
    this.deliveries = deliveries;
  }

  /**
   * A file as it is sent.
   *
   * @param mode as the sender writes it
   */
  public record Sent(String store, String mode, boolean confirmed) {}

  /** Hands the file to what it changes. */
  public DeliveryResult accept(
      DeliveryTarget target, Sent sent, CurrentUser currentUser, HttpServletRequest request)
      throws IOException {
    Store to = visible(currentUser, sent.store());
    if (!currentUser.isMachine() && !OF_PEOPLE.contains(mediaType(request))) {
      throw new ResponseStatusException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send text/csv or application/json.");
    }
    Delivery.Source source = currentUser.isMachine() ? Delivery.Source.API : Delivery.Source.UPLOAD;
    return deliveries.accept(
        target,
        new Delivery(
            target.kind(), to, mode(sent.mode()), source, currentUser.id(), sent.confirmed()),
        request.getInputStream().readAllBytes());
  }

  /** A store of others does not exist for this person or key. */
  public Store visible(CurrentUser currentUser, String store) {
    Store found = stores.require(store);
    if (!currentUser.worksFor(store)) {
      throw new UnknownStore(store);
    }
    return found;
  }

  private static DeliveryMode mode(String mode) {
    return switch (mode.toLowerCase(Locale.ROOT)) {
      case "full" -> DeliveryMode.FULL;
      case "delta" -> DeliveryMode.DELTA;
      default -> throw new InvalidInput("The mode is full or delta.");
    };
  }

  private static String mediaType(HttpServletRequest request) {
    String declared = request.getContentType();
    if (declared == null) {
      return "";
    }
    MediaType type = MediaType.parseMediaType(declared);
    return type.getType() + "/" + type.getSubtype();
  }
}
