package io.forecourt.capture.adf;

import io.forecourt.capture.Inquiry;
import io.forecourt.capture.inbox.Inbox;
import io.forecourt.capture.inbox.InboxHandler;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Splits a large document: one arrival for each prospect, so that each has a transaction of its own
 * and a faulty one holds up none of the others.
 */
@Component
class LargeDocumentHandler implements InboxHandler<LargeDocument> {

  private final AdfParser adf;
  private final Stores stores;
  private final Inbox inbox;
  private final IntakeItems intakeItems;
  private final Clock clock;

  LargeDocumentHandler(
      AdfParser adf, Stores stores, Inbox inbox, IntakeItems intakeItems, Clock clock) {
    this.adf = adf;
    this.stores = stores;
    this.inbox = inbox;
    this.intakeItems = intakeItems;
    this.clock = clock;
  }

  @Override
  public Class<LargeDocument> payload() {
    return LargeDocument.class;
  }

  @Override
  public Result<LargeDocument> handle(LargeDocument document, Attempt attempt) {
    ParsedDocument parsed = adf.parse(stores.get(document.store()), document.body());
    Instant now = clock.instant();
    for (Inquiry inquiry : parsed.inquiries()) {
      inbox.add(document.store(), subject(UUID.randomUUID()), new ImportedInquiry(inquiry), now);
    }
    parsed
        .unread()
        .forEach(
            part ->
                intakeItems.add(document.store(), document.channel(), part.text(), part.problem()));
    return Result.done();
  }

  static String subject(UUID id) {
    return "document/" + id;
  }
}
