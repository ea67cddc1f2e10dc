package io.forecourt.capture.mail;

import io.forecourt.capture.InputText;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
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

/** Parser of MIME messages. */
final class MimeMessageParser {

  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

  private static final Pattern RETURNED_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]+>)");

  /**
   * @param authservId the name of our own receiving server; empty to believe no report of one
   */
  static InboundMail parse(MimeMessage mail, String authservId)
      throws MessagingException, IOException {
    List<String> answers = new ArrayList<>(idsIn(mail.getHeader("References", " ")));
    Collections.reverse(answers);
    answers.addAll(0, idsIn(mail.getHeader("In-Reply-To", " ")));
    InternetAddress from = sender(mail);
    return new InboundMail(
        Optional.ofNullable(mail.getMessageID()),
        answers,
        String.valueOf(from.getAddress()).toLowerCase(Locale.ROOT),
        Optional.ofNullable(from.getPersonal()).flatMap(name -> InputText.clean(name, 200)),
        recipients(mail),
        Optional.ofNullable(mail.getSubject()).orElse(""),
        MimeText.of(mail).orElse(""),
        isAutomatic(mail),
        AuthenticationResults.isFailed(headers(mail, "Authentication-Results"), authservId),
        mail.isMimeType("multipart/report") ? returnedId(mail) : Optional.empty());
  }

  /** Returns the Message-ID of the mail that a delivery report quotes. */
  private static Optional<String> returnedId(MimeMessage report)
      throws MessagingException, IOException {
    String content = new String(report.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return RETURNED_ID
        .matcher(content)
        .results()
        .map(found -> found.group(1))
        .reduce((first, last) -> last);
  }

  private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
    String autoSubmitted = mail.getHeader("Auto-Submitted", " ");
    return (autoSubmitted != null && !autoSubmitted.strip().equalsIgnoreCase("no"))
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

  private static List<String> headers(MimeMessage mail, String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return values == null ? List.of() : List.of(values);
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
