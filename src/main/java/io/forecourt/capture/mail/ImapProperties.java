package io.forecourt.capture.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which buyers and portals write.
 *
 * @param host none: nobody looks
 * @param every how often somebody looks
 */
@ConfigurationProperties("forecourt.imap")
record ImapProperties(
    @DefaultValue("") String host,
    @DefaultValue("993") int port,
    @DefaultValue("true") boolean tls,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("PT10S") Duration every) {

  boolean isSetUp() {
    return !host.isBlank();
  }
}
