package io.forecourt.capture.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail from the mailbox.
 *
 * @param id the Message-ID
 * @param answers Message-IDs that it answers, nearest first
 * @param from address of the sender, in lower case
 * @param name display name of the sender
 * @param to addresses of the recipients, in lower case
 * @param text the body without markup
 * @param automatic whether it is an automatic reply (RFC 3834)
 * @param unverified whether the sender failed the check of our own receiving server
 * @param returned Message-ID of a mail of ours that this one returns as undeliverable
 */
record InboundMail(
    Optional<String> id,
    List<String> answers,
    String from,
    Optional<String> name,
    List<String> to,
    String subject,
    String text,
    boolean automatic,
    boolean unverified,
    Optional<String> returned) {

  /** Returns what the sender wrote, without the quoted mail and the signature. */
  String ownText() {
    StringBuilder own = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (endsOwnText(line)) {
        break;
      }
      if (!line.startsWith(">")) {
        own.append(line).append('\n');
      }
    }
    String stripped = own.toString().strip();
    return stripped.isEmpty() ? text.strip() : stripped;
  }

  /** Returns the subject if the body is empty: some people unsubscribe in the subject alone. */
  String ownTextOrSubject() {
    String own = ownText();
    return own.isEmpty() ? subject : own;
  }

  private static boolean endsOwnText(String line) {
    return line.matches("(?i)^(on .{5,200} wrote:|-{2,} ?original message ?-{2,}|_{10,})\\s*$")
        || line.matches("(?i)^(from|sent|von):\\s.+@.+$")
        || line.equals("-- ");
  }
}
