package io.forecourt.capture;

import io.forecourt.lead.Channel;
import io.forecourt.platform.Unprocessable;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** ADF and portal mails: read as far as they can be, shown to a person where they cannot. */
@RestController
class AdfController {

  private static final int MOST = 512 * 1024;

  private final Stores stores;
  private final Documents documents;

  AdfController(Stores stores, Documents documents) {
    this.stores = stores;
    this.documents = documents;
  }

  /** Nothing could be read. */
  record Unread(Received.Waiting intake) {}

  @PostMapping("/api/stores/{store}/leads/adf")
  ResponseEntity<Object> post(@PathVariable String store, HttpServletRequest request)
      throws IOException {
    Store to = stores.require(store);
    byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, "512 KB at most.");
    }
    String body = Decoding.decode(bytes);
    if (body.isBlank()) {
      throw new Unprocessable("The body is empty.");
    }
    return read(to, body);
  }

  private ResponseEntity<Object> read(Store store, String body) {
    Received received = documents.take(store, Channel.ADF, body);
    return received.leads().isEmpty()
        ? ResponseEntity.accepted().body(new Unread(received.intake().get(0)))
        : ResponseEntity.status(HttpStatus.CREATED).body(received);
  }
}
