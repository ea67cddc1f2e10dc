package io.forecourt.capture.adf;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.inbox.Inbox;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.lead.Channel;
import io.forecourt.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Import of ADF and portal mails: leads from what can be parsed, intake items from the rest. */
@Component
public class DocumentImport {

  private final AdfParser adf;
  private final PortalMailParser mails;
  private final Capture capture;
  private final IntakeItems intakeItems;
  private final Inbox inbox;
  private final Clock clock;

  DocumentImport(
      AdfParser adf,
      PortalMailParser mails,
      Capture capture,
      IntakeItems intakeItems,
      Inbox inbox,
      Clock clock) {
    this.adf = adf;
    this.mails = mails;
    this.capture = capture;
    this.intakeItems = intakeItems;
    this.inbox = inbox;
    this.clock = clock;
  }

  public boolean isAdf(String body) {
    return adf.isAdf(body);
  }

  /** Returns whether a mail lists a buyer as labels and values, as portals do. */
  public boolean hasLabels(Store store, String body) {
    return !mails.parse(store, body).inquiries().isEmpty();
  }

  /**
   * Imports a document, which yields at least one lead or one intake item; those of a document with
   * many prospects follow within minutes.
   */
  public ImportResult importDocument(Store store, Channel channel, String body) {
    if (adf.isLarge(body)) {
      return store(store, channel, body);
    }
    ParsedDocument parsedDocument =
        adf.isAdf(body) ? adf.parse(store, body) : mails.parse(store, body);
    List<CaptureResult> leads = new ArrayList<>();
    parsedDocument.inquiries().forEach(inquiry -> leads.add(capture.capture(inquiry)));
    List<ImportResult.Waiting> waiting =
        parsedDocument.unread().stream()
            .map(
                part ->
                    new ImportResult.Waiting(
                        intakeItems.add(store.id(), channel, part.text(), part.problem())))
            .toList();
    return new ImportResult(leads, waiting, null);
  }

  /** Stores a document with many prospects, which the inbox then splits. */
  private ImportResult store(Store store, Channel channel, String body) {
    UUID id = UUID.randomUUID();
    inbox.add(
        store.id(),
        LargeDocumentHandler.subject(id),
        new LargeDocument(store.id(), channel, body),
        clock.instant());
    return new ImportResult(List.of(), List.of(), new ImportResult.Waiting(id));
  }
}
