package io.forecourt.capture.adf;

import io.forecourt.access.MachineCaller;
import io.forecourt.capture.spool.MachineSpoolDoor;
import io.forecourt.capture.spool.SpooledRequest;
import io.forecourt.lead.Channel;
import io.forecourt.platform.CharsetDetection;
import io.forecourt.platform.StorableText;
import io.forecourt.store.Stores;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** ADF documents and portal mails. */
@Component
class AdfSpoolDoor extends MachineSpoolDoor {

  private static final Pattern PATH = Pattern.compile("/api/stores/[^/]+/leads/adf");

  private final Stores stores;
  private final DocumentImport documents;

  AdfSpoolDoor(MachineCaller machine, Stores stores, DocumentImport documents) {
    super(PATH, machine);
    this.stores = stores;
    this.documents = documents;
  }

  @Override
  public void replay(SpooledRequest request) {
    documents.importDocument(
        stores.require(request.segment(2)),
        Channel.ADF,
        StorableText.of(CharsetDetection.decode(request.body())));
  }
}
