package io.forecourt.capture.web;

import io.forecourt.access.MachineCaller;
import io.forecourt.capture.spool.SpoolDoor;
import io.forecourt.capture.spool.SpooledRequest;
import io.forecourt.platform.OutageSpool.Receipt;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Inquiries as JSON. */
@Component
class LeadSpoolDoor implements SpoolDoor {

  private static final Pattern PATH = Pattern.compile("/api/stores/[^/]+/leads");

  private final MachineCaller machine;
  private final Stores stores;
  private final IdempotentCapture capture;
  private final LeadRequestParser requests;

  LeadSpoolDoor(
      MachineCaller machine, Stores stores, IdempotentCapture capture, LeadRequestParser requests) {
    this.machine = machine;
    this.stores = stores;
    this.capture = capture;
    this.requests = requests;
  }

  @Override
  public boolean isOf(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public boolean accepts(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && isOf(request.getRequestURI())
        && machine.isAuthenticated(request);
  }

  @Override
  public Receipt receipt() {
    return new Receipt(
        MediaType.APPLICATION_JSON_VALUE,
        "{\"detail\":\"Stored. The lead follows within minutes.\"}");
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
