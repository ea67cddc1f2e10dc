package io.forecourt.capture.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Readable text of a MIME message. */
final class MimeText {

  /**
   * Returns the plain text, else the text of the HTML part; attachments other than ADF are skipped.
   */
  static Optional<String> of(Part part) throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && !part.isMimeType("application/x-adf+xml")) {
      return Optional.empty();
    }
    Object content = part.getContent();
    if (content instanceof Multipart parts) {
      Optional<String> html = Optional.empty();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        Optional<String> text = of(each);
        if (text.isPresent() && !each.isMimeType("text/html")) {
          return text;
        }
        html = html.or(() -> text);
      }
      return html;
    }
    if (part.isMimeType("text/html")) {
      return Optional.of(Jsoup.parse(String.valueOf(content)).wholeText());
    }
    return content instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private MimeText() {}
}
