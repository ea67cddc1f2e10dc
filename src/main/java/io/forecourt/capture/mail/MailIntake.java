package io.forecourt.capture.mail;

import io.forecourt.capture.adf.DocumentImport;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.delivery.DeliveryReports;
import io.forecourt.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Routes a mail to the thread of a lead, to the import of documents, or to a new lead. */
@Component
class MailIntake {

  private final MailedStores stores;
  private final MailThreads threads;
  private final DocumentImport documentImport;
  private final UnknownSenders unknownSenders;
  private final DeliveryReports reports;

  MailIntake(
      MailedStores stores,
      MailThreads threads,
      DocumentImport documentImport,
      UnknownSenders unknownSenders,
      DeliveryReports reports) {
    this.stores = stores;
    this.threads = threads;
    this.documentImport = documentImport;
    this.unknownSenders = unknownSenders;
    this.reports = reports;
  }

  void route(InboundMail mail) {
    if (mail.returned().isPresent()) {
      reports.bounced(mail.returned().get());
      return;
    }
    Store store = stores.of(mail);
    Optional<Lead> answered = threads.findAnswered(mail);
    Optional<Lead> known = answered.or(() -> threads.findBySender(store, mail));
    if (mail.automatic() && known.isPresent()) {
      threads.addAutomaticReply(known.get(), mail);
    } else if (answered.isEmpty() && documentImport.isAdf(mail.text())) {
      documentImport.importDocument(store, Channel.EMAIL, mail.text());
    } else if (known.isPresent()) {
      // Even if it has labels: the signature of a buyer looks like the mail of a portal.
      threads.receive(known.get(), mail, answered.isPresent());
    } else if (documentImport.hasLabels(store, mail.text())) {
      documentImport.importDocument(store, Channel.EMAIL, mail.text());
    } else if (!mail.automatic()) {
      unknownSenders.receive(store, mail);
    }
  }
}
