package io.forecourt.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.lead.Channel;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
  private final AdfReader adf;
  private final PortalMailReader mails;
  private final Capture capture;
  private final Intakes intakes;

  AdfController(
      Stores stores, AdfReader adf, PortalMailReader mails, Capture capture, Intakes intakes) {
    this.stores = stores;
    this.adf = adf;
    this.mails = mails;
    this.capture = capture;
    this.intakes = intakes;
  }

  /** An item that a person has to read. */
  record Waiting(UUID id) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Received(List<Captured> leads, List<Waiting> intake) {}

  /** Nothing could be read. */
  record Unread(Waiting intake) {}

  @PostMapping("/api/stores/{store}/leads/adf")
  ResponseEntity<Object> post(@PathVariable String store, HttpServletRequest request)
      throws IOException {
    LeadController.known(stores, store);
    byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, "512 KB at most.");
    }
    String body = Decoding.decode(bytes);
    if (body.isBlank()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "The body is empty.");
    }
    return read(stores.get(store), body);
  }

  private ResponseEntity<Object> read(Store store, String body) {
    Readings readings = adf.isAdf(body) ? adf.read(store, body) : mails.read(store, body);
    List<Captured> leads = new ArrayList<>();
    readings.enquiries().forEach(enquiry -> leads.add(capture.take(enquiry)));
    List<Waiting> waiting =
        readings.unread().stream()
            .map(
                part ->
                    new Waiting(intakes.add(store.id(), Channel.ADF, part.text(), part.problem())))
            .toList();
    return leads.isEmpty()
        ? ResponseEntity.accepted().body(new Unread(waiting.get(0)))
        : ResponseEntity.status(HttpStatus.CREATED).body(new Received(leads, waiting));
  }
}
