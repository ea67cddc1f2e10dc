package io.forecourt.capture.mail;

import io.forecourt.platform.AdvisoryLock;
import io.forecourt.platform.PollingLoop;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
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
 * Polls the mailbox for unseen mails by IMAP, on one node at a time. A mail is marked as seen after
 * it is stored, so none is lost; a mail that is read twice is recognized by its Message-ID.
 */
@Profile("!worker")
@Component
class Mailbox extends PollingLoop {

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  /** So that mails which make the server close the connection do not keep a poll forever. */
  private static final int MAX_CONNECTIONS = 20;

  private final ImapProperties imap;
  private final MailIntake intake;
  private final UnreadableMails unreadable;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TransactionTemplate outside;

  Mailbox(
      ImapProperties imap,
      MailIntake intake,
      UnreadableMails unreadable,
      JdbcClient jdbc,
      PlatformTransactionManager manager,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    super("mailbox", Schedule.every(imap.every()).onlyIf(serve && imap.isSetUp()));
    this.imap = imap;
    this.intake = intake;
    this.unreadable = unreadable;
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
            // This transaction only holds the lock; each mail is stored in one of its own.
            outside.executeWithoutResult(suspended -> poll());
          }
        });
    return false;
  }

  void poll() {
    Set<Long> tried = new HashSet<>();
    int connections = 0;
    while (connections < MAX_CONNECTIONS && !readUnseen(tried)) {
      connections++;
    }
  }

  /**
   * Reads the unseen mails that were not tried in this poll.
   *
   * @return false if the server closed the connection, as it may over a mail that it cannot read
   */
  private boolean readUnseen(Set<Long> tried) {
    try (Store store = connect();
        Folder folder = store.getFolder(imap.folder())) {
      folder.open(Folder.READ_WRITE);
      unreadable.leaveToPeople((UIDFolder) folder);
      for (Message mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
        long uid = ((UIDFolder) folder).getUID(mail);
        if (tried.add(uid)) {
          receive(mail, uid);
        }
      }
      return true;
    } catch (FolderClosedException e) {
      LOG.warn("The mail server closed the connection; the next mail is read over another one.", e);
      return false;
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot read the mailbox at " + imap.host() + ".", e);
    }
  }

  private Store connect() throws MessagingException {
    Properties settings = new Properties();
    String protocol = imap.tls() ? "imaps" : "imap";
    for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.setProperty("mail.%s.%s".formatted(protocol, timeout), "10000");
    }
    settings.setProperty("mail.%s.ssl.checkserveridentity".formatted(protocol), "true");
    Store store = Session.getInstance(settings).getStore(protocol);
    store.connect(imap.host(), imap.port(), imap.username(), imap.password());
    return store;
  }

  /** Stores one mail. A mail that fails stays unseen and is retried; the others go on. */
  private void receive(Message mail, long uid) throws MessagingException {
    try {
      InboundMail read = MimeMessageParser.parse((MimeMessage) mail, imap.authservId());
      intake.route(read);
      mail.setFlag(Flags.Flag.SEEN, true);
    } catch (IOException | MessagingException | RuntimeException e) {
      LOG.warn("Storing a mail failed; it stays unseen and is retried.", e);
      unreadable.count(uid, e);
      mail.setFlag(Flags.Flag.SEEN, false);
    } catch (StackOverflowError e) {
      unreadable.count(uid, new IllegalStateException("It is nested too deeply.", e));
      mail.setFlag(Flags.Flag.SEEN, false);
    }
  }
}
