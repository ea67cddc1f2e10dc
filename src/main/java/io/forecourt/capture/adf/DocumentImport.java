package io.forecourt.capture.adf;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.lead.Channel;
import io.forecourt.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Import of ADF and portal mails: leads from what can be parsed, intake items from the rest. */
@Component
public class DocumentImport {

  private final AdfParser adf;
  private final PortalMailParser mails;
  private final Capture capture;
  private final IntakeItems intakeItems;

  DocumentImport(AdfParser adf, PortalMailParser mails, Capture capture, IntakeItems intakeItems) {
    this.adf = adf;
    this.mails = mails;
    this.capture = capture;
    this.intakeItems = intakeItems;
  }

  public boolean isAdf(String body) {
    return adf.isAdf(body);
  }

  /** Returns whether a mail lists a buyer as labels and values, as portals do. */
  public boolean hasLabels(Store store, String body) {
    return !mails.parse(store, body).inquiries().isEmpty();
  }

  /** Imports a document, which yields at least one lead or one intake item. */
  public ImportResult importDocument(Store store, Channel channel, String body) {
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
    return new ImportResult(leads, waiting);
  }
}
