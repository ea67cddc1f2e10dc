package io.forecourt.capture.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.forecourt.capture.inbox.Failures;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.lead.Channel;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Mails that cannot be read: tried three times, then shown to a person as they came. */
@Component
class UnreadableMails {

  private static final int TRIES = 3;
  private static final int MAX_CHARACTERS = 100_000;

  private final MailedStores stores;
  private final IntakeItems intakeItems;
  private final Cache<Long, Integer> failures = dayLong();
  private final Cache<Long, String> causes = dayLong();

  UnreadableMails(MailedStores stores, IntakeItems intakeItems) {
    this.stores = stores;
    this.intakeItems = intakeItems;
  }

  /** Counts a failure, unless the database is what fails. */
  void count(long uid, Exception failure) {
    if (!(failure instanceof DataAccessException || failure instanceof TransactionException)) {
      failures.asMap().merge(uid, 1, Integer::sum);
      causes.put(uid, Failures.cause(failure));
    }
  }

  /** Leaves every mail that failed three times to a person, over a connection that works. */
  void leaveToPeople(UIDFolder folder) throws MessagingException {
    for (long uid : failures.asMap().keySet()) {
      Message mail = failures.asMap().get(uid) < TRIES ? null : folder.getMessageByUID(uid);
      if (mail != null) {
        leaveToPerson(mail, causes.getIfPresent(uid));
        failures.invalidate(uid);
      }
    }
  }

  private void leaveToPerson(Message mail, String cause) throws MessagingException {
    String original = original(mail);
    intakeItems.add(
        stores.in(original).id(), Channel.EMAIL, original, "This mail could not be read: " + cause);
    mail.setFlag(Flags.Flag.SEEN, true);
  }

  private static String original(Message mail) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      mail.writeTo(bytes);
      String text = bytes.toString(StandardCharsets.UTF_8);
      return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
    } catch (IOException | MessagingException | RuntimeException e) {
      return "(The mail server does not hand this mail out: %s)".formatted(Failures.cause(e));
    }
  }

  private static <T> Cache<Long, T> dayLong() {
    return Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(1)).maximumSize(10_000).build();
  }
}
