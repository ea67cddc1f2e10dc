package io.forecourt.capture.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mailbox that buyers and portals write to.
 *
 * @param host the IMAP server; empty to leave the mailbox alone
 * @param authservId the name under which our own receiving server reports its checks of a sender in
 *     Authentication-Results (RFC 8601); empty to believe no such report
 * @param every time between two polls
 */
@ConfigurationProperties("forecourt.imap")
record ImapProperties(
    @DefaultValue("") String host,
    @DefaultValue("993") int port,
    @DefaultValue("true") boolean tls,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("") String authservId,
    @DefaultValue("PT10S") Duration every) {

  boolean isSetUp() {
    return !host.isBlank();
  }
}
