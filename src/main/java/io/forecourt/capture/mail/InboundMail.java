package io.forecourt.capture.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail as the mailbox has it.
 *
 * @param id its Message-ID
 * @param answers Message-IDs that it answers, the nearest first
 * @param from small letters
 * @param name as the sender writes it
 * @param to small letters
 * @param text the words, without markup
 * @param automatic a machine sent it on its own (RFC 3834)
 * @param returned Message-ID of a mail of ours that came back
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
    Optional<String> returned) {

  /** What was written now: the mail that it answers, and what stands below it, is cut off. */
  String ownWords() {
    StringBuilder own = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (isBelow(line)) {
        break;
      }
      if (!line.startsWith(">")) {
        own.append(line).append('\n');
      }
    }
    String words = own.toString().strip();
    return words.isEmpty() ? text.strip() : words;
  }

  private static boolean isBelow(String line) {
    return line.matches("(?i)^(on .{5,200} wrote:|-{2,} ?original message ?-{2,}|_{10,})\\s*$")
        || line.matches("(?i)^(from|sent|von):\\s.+@.+$")
        || line.equals("-- ");
  }
}
