package io.forecourt.capture.adf;

import io.forecourt.access.MachineCaller;
import io.forecourt.capture.CharsetDetection;
import io.forecourt.capture.spool.SpoolDoor;
import io.forecourt.capture.spool.SpooledRequest;
import io.forecourt.lead.Channel;
import io.forecourt.platform.OutageSpool.Receipt;
import io.forecourt.platform.StorableText;
import io.forecourt.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** ADF documents and portal mails. */
@Component
class AdfSpoolDoor implements SpoolDoor {

  private static final Pattern PATH = Pattern.compile("/api/stores/[^/]+/leads/adf");

  private final MachineCaller machine;
  private final Stores stores;
  private final DocumentImport documents;

  AdfSpoolDoor(MachineCaller machine, Stores stores, DocumentImport documents) {
    this.machine = machine;
    this.stores = stores;
    this.documents = documents;
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
        "{\"detail\":\"Stored. The leads follow within minutes.\"}");
  }

  @Override
  public void replay(SpooledRequest request) {
    documents.importDocument(
        stores.require(request.segment(2)),
        Channel.ADF,
        StorableText.of(CharsetDetection.decode(request.body())));
  }
}
