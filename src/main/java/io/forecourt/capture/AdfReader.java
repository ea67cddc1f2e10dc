package io.forecourt.capture;

import io.forecourt.lead.Channel;
import io.forecourt.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Component;

/**
 * Reads ADF 1.0 as it is met, not as it is written down: wrong prologs, bare ampersands, unquoted
 * attributes, parts in wrong places. The parser knows no document types, so there are neither
 * outside entities nor entity bombs.
 */
@Component
class AdfReader {

  private final AdfProspect prospects;

  AdfReader(AdfProspect prospects) {
    this.prospects = prospects;
  }

  boolean isAdf(String body) {
    String start = body.toLowerCase(Locale.ROOT);
    return start.contains("<adf") || start.contains("<prospect");
  }

  Readings read(Store store, String body) {
    Document document =
        Jsoup.parse(body, "", Parser.xmlParser().settings(ParseSettings.htmlDefault));
    List<Enquiry> inquiries = new ArrayList<>();
    List<Readings.Unread> unread = new ArrayList<>();
    for (Element prospect : document.select("prospect")) {
      Enquiry inquiry = inquiry(store, prospect, document);
      if (saysAnything(inquiry)) {
        inquiries.add(inquiry);
      } else {
        unread.add(
            new Readings.Unread(
                prospect.outerHtml(), "There is neither a person nor a car nor a word in it."));
      }
    }
    return inquiries.isEmpty() && unread.isEmpty()
        ? Readings.nothing(body, "It looks like ADF, and there is no prospect in it.")
        : new Readings(inquiries, unread);
  }

  private Enquiry inquiry(Store store, Element prospect, Document document) {
    Optional<Element> id =
        prospect.children().stream()
            .filter(child -> child.normalName().equals("id"))
            .filter(child -> !child.attr("source").equalsIgnoreCase("leadtype"))
            .findFirst();
    String source =
        id.flatMap(element -> Text.clean(element.attr("source"), 200))
            .or(() -> textOf(prospect, "provider > name"))
            .or(() -> textOf(document, "provider > name"))
            .orElse("ADF");
    return Enquiry.from(store.id(), source, Channel.ADF)
        .externalId(id.flatMap(element -> Text.clean(element.text(), 200)))
        .requestedAt(
            textOf(prospect, "requestdate").flatMap(text -> Values.moment(text, store.zone())))
        .contact(prospects.contact(prospect))
        .facts(prospects.facts(prospect, store))
        .comments(comments(prospect))
        .consent(consent(prospect))
        .resend(prospect.attr("status").equalsIgnoreCase("resend"))
        .build(prospect.outerHtml());
  }

  private static boolean saysAnything(Enquiry inquiry) {
    Enquiry.Contact contact = inquiry.contact();
    return contact.firstName().isPresent()
        || contact.lastName().isPresent()
        || !contact.phones().isEmpty()
        || !contact.emails().isEmpty()
        || inquiry.facts().complete() > 0
        || inquiry.comments().isPresent();
  }

  /** All words of the buyer, wherever they stand, with line breaks as they were. */
  private static Optional<String> comments(Element prospect) {
    String words =
        prospect.select("comments, comment").stream()
            .flatMap(element -> Stream.of(plain(element)))
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining("\n"));
    return Text.longer(words, 20_000);
  }

  private static String plain(Element element) {
    String inner = element.wholeText().replaceAll("(?i)<br\\s*/?>", "\n");
    return inner.contains("<") ? Jsoup.parse(inner).wholeText() : inner.strip();
  }

  /** Consent that a portal reports in words: kept as written. */
  private static Optional<Enquiry.Consent> consent(Element prospect) {
    return comments(prospect)
        .flatMap(
            words ->
                words
                    .lines()
                    .filter(line -> line.matches("(?i).*opt-?in\\s*:\\s*yes.*"))
                    .map(String::strip)
                    .findFirst())
        .map(
            line ->
                new Enquiry.Consent(
                    line,
                    List.of(line.toLowerCase(Locale.ROOT).contains("email") ? "EMAIL" : "TEXT"),
                    Optional.empty(),
                    Optional.empty()));
  }

  static Optional<String> textOf(Element within, String query) {
    return within.select(query).stream()
        .flatMap(element -> Text.clean(element.wholeText(), 2_000).stream())
        .findFirst();
  }
}
