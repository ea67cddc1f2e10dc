package io.forecourt.capture.web;

import io.forecourt.access.MachineCaller;
import io.forecourt.capture.spool.MachineSpoolDoor;
import io.forecourt.capture.spool.SpooledRequest;
import io.forecourt.store.Stores;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Inquiries as JSON. */
@Component
class LeadSpoolDoor extends MachineSpoolDoor {

  private static final Pattern PATH = Pattern.compile("/api/stores/[^/]+/leads");

  private final Stores stores;
  private final IdempotentCapture capture;
  private final LeadRequestParser requests;

  LeadSpoolDoor(
      MachineCaller machine, Stores stores, IdempotentCapture capture, LeadRequestParser requests) {
    super(PATH, machine);
    this.stores = stores;
    this.capture = capture;
    this.requests = requests;
  }

  @Override
  public void replay(SpooledRequest request) {
    String store = stores.require(request.segment(2)).id();
    String body = new String(request.body(), StandardCharsets.UTF_8);
    capture.capture(
        Optional.of(request.key()),
        requests.parse(body).toInquiry(store, body).arrivedAt(request.receivedAt()));
  }
}
