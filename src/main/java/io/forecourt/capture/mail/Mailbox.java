package io.forecourt.capture.mail;

import io.forecourt.platform.AdvisoryLock;
import io.forecourt.platform.PollingLoop;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads unseen mails by IMAP. A mail is marked as seen once it is kept, so that nothing is lost
 * between; one that is read twice is known by its Message-ID. One node looks at a time.
 */
@Profile("!worker")
@Component
class Mailbox extends PollingLoop {

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final ImapProperties imap;
  private final MailIntake intake;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TransactionTemplate outside;

  Mailbox(
      ImapProperties imap,
      MailIntake intake,
      JdbcClient jdbc,
      PlatformTransactionManager manager,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    super("mailbox", Schedule.every(imap.every()).onlyIf(serve && imap.isSetUp()));
    this.imap = imap;
    this.intake = intake;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(manager);
    this.outside = new TransactionTemplate(manager);
    this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  @Override
  protected boolean runOnce() {
    transaction.executeWithoutResult(
        status -> {
          if (AdvisoryLock.MAILBOX.tryAcquire(jdbc, imap.host())) {
            // The lock is all that this transaction holds: each mail is stored in its own.
            poll();
          }
        });
    return false;
  }

  void poll() {
    Properties settings = new Properties();
    String protocol = imap.tls() ? "imaps" : "imap";
    for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.setProperty("mail.%s.%s".formatted(protocol, timeout), "10000");
    }
    settings.setProperty("mail.%s.ssl.checkserveridentity".formatted(protocol), "true");
    try (Store store = Session.getInstance(settings).getStore(protocol)) {
      store.connect(imap.host(), imap.port(), imap.username(), imap.password());
      try (Folder folder = store.getFolder(imap.folder())) {
        folder.open(Folder.READ_WRITE);
        for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
          take(mail);
        }
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("The mailbox at " + imap.host() + " cannot be read.", e);
    }
  }

  /** One bad mail does not hold up the others: it stays unseen and is tried again. */
  private void take(Message mail) throws MessagingException {
    try {
      InboundMail read = MimeMessageParser.parse((MimeMessage) mail);
      outside.executeWithoutResult(status -> intake.route(read));
      mail.setFlag(Flags.Flag.SEEN, true);
    } catch (IOException | RuntimeException e) {
      mail.setFlag(Flags.Flag.SEEN, false);
      LOG.warn("A mail could not be taken in; it stays unread.", e);
    }
  }
}
