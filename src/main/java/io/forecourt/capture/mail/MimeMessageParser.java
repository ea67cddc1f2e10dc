package io.forecourt.capture.mail;

import io.forecourt.capture.InputText;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Reads what matters out of a MIME message. */
final class MimeMessageParser {

  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

  private static final Pattern RETURNED_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]+>)");

  static InboundMail parse(MimeMessage mail) throws MessagingException, IOException {
    List<String> answers = new ArrayList<>(idsIn(mail.getHeader("References", " ")));
    Collections.reverse(answers);
    answers.addAll(0, idsIn(mail.getHeader("In-Reply-To", " ")));
    InternetAddress from = sender(mail);
    boolean returned = mail.isMimeType("multipart/report");
    return new InboundMail(
        Optional.ofNullable(mail.getMessageID()),
        answers,
        String.valueOf(from.getAddress()).toLowerCase(Locale.ROOT),
        Optional.ofNullable(from.getPersonal()).flatMap(name -> InputText.clean(name, 200)),
        recipients(mail),
        Optional.ofNullable(mail.getSubject()).orElse(""),
        text(mail).orElse(""),
        isAutomatic(mail),
        returned
            ? RETURNED_ID
                .matcher(whole(mail))
                .results()
                .map(found -> found.group(1))
                .reduce((first, last) -> last)
            : Optional.empty());
  }

  private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
    String said = mail.getHeader("Auto-Submitted", " ");
    return (said != null && !said.strip().equalsIgnoreCase("no"))
        || mail.getHeader("X-Autoreply") != null
        || Optional.ofNullable(mail.getHeader("Precedence", " "))
            .filter(value -> value.toLowerCase(Locale.ROOT).matches("auto_reply|junk"))
            .isPresent();
  }

  private static InternetAddress sender(MimeMessage mail) throws MessagingException {
    Address[] from = mail.getFrom();
    return from != null && from.length > 0 && from[0] instanceof InternetAddress address
        ? address
        : new InternetAddress();
  }

  private static List<String> recipients(MimeMessage mail) throws MessagingException {
    return Stream.of(
            mail.getRecipients(Message.RecipientType.TO),
            mail.getRecipients(Message.RecipientType.CC))
        .flatMap(Stream::ofNullable)
        .flatMap(Stream::of)
        .filter(InternetAddress.class::isInstance)
        .map(address -> ((InternetAddress) address).getAddress().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Plain words where there are any, else those of the page; never an attachment. */
  private static Optional<String> text(Part part) throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && !part.isMimeType("application/x-adf+xml")) {
      return Optional.empty();
    }
    Object content = part.getContent();
    if (content instanceof Multipart parts) {
      Optional<String> page = Optional.empty();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        Optional<String> words = text(each);
        if (words.isPresent() && !each.isMimeType("text/html")) {
          return words;
        }
        page = page.or(() -> words);
      }
      return page;
    }
    if (part.isMimeType("text/html")) {
      return Optional.of(Jsoup.parse(String.valueOf(content)).wholeText());
    }
    return content instanceof String words ? Optional.of(words) : Optional.empty();
  }

  /** Of a returned mail, whose parts quote the mail that came back. */
  private static String whole(MimeMessage mail) throws MessagingException, IOException {
    return new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<String> idsIn(String header) {
    if (header == null) {
      return List.of();
    }
    Matcher ids = MESSAGE_ID.matcher(header);
    return ids.results().map(found -> found.group()).toList();
  }

  private MimeMessageParser() {}
}
