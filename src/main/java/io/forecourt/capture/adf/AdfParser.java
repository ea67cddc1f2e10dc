package io.forecourt.capture.adf;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
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
class AdfParser {

  private final AdfProspectParser prospects;

  AdfParser(AdfProspectParser prospects) {
    this.prospects = prospects;
  }

  boolean isAdf(String body) {
    String start = body.toLowerCase(Locale.ROOT);
    return start.contains("<adf") || start.contains("<prospect");
  }

  ParsedDocument parse(Store store, String body) {
    Document document =
        Jsoup.parse(body, "", Parser.xmlParser().settings(ParseSettings.htmlDefault));
    List<Inquiry> inquiries = new ArrayList<>();
    List<ParsedDocument.Unreadable> unreadable = new ArrayList<>();
    for (Element prospect : document.select("prospect")) {
      Inquiry inquiry = inquiry(store, prospect, document);
      if (saysAnything(inquiry)) {
        inquiries.add(inquiry);
      } else {
        unreadable.add(
            new ParsedDocument.Unreadable(
                prospect.outerHtml(), "There is neither a person nor a car nor a word in it."));
      }
    }
    return inquiries.isEmpty() && unreadable.isEmpty()
        ? ParsedDocument.nothing(body, "It looks like ADF, and there is no prospect in it.")
        : new ParsedDocument(inquiries, unreadable);
  }

  private Inquiry inquiry(Store store, Element prospect, Document document) {
    Optional<Element> id =
        prospect.children().stream()
            .filter(child -> child.normalName().equals("id"))
            .filter(child -> !child.attr("source").equalsIgnoreCase("leadtype"))
            .findFirst();
    String source =
        id.flatMap(element -> InputText.clean(element.attr("source"), 200))
            .or(() -> textOf(prospect, "provider > name"))
            .or(() -> textOf(document, "provider > name"))
            .orElse("ADF");
    return Inquiry.from(store.id(), source, Channel.ADF)
        .externalId(id.flatMap(element -> InputText.clean(element.text(), 200)))
        .requestedAt(
            textOf(prospect, "requestdate")
                .flatMap(text -> LenientParser.parseInstant(text, store.zone())))
        .contact(prospects.contact(prospect))
        .facts(prospects.facts(prospect, store))
        .comments(comments(prospect))
        .consent(consent(prospect))
        .resend(prospect.attr("status").equalsIgnoreCase("resend"))
        .build(prospect.outerHtml());
  }

  private static boolean saysAnything(Inquiry inquiry) {
    Inquiry.Contact contact = inquiry.contact();
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
    return InputText.cleanLong(words, 20_000);
  }

  private static String plain(Element element) {
    String inner = element.wholeText().replaceAll("(?i)<br\\s*/?>", "\n");
    return inner.contains("<") ? Jsoup.parse(inner).wholeText() : inner.strip();
  }

  /** Consent that a portal reports in words: kept as written. */
  private static Optional<Inquiry.Consent> consent(Element prospect) {
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
                new Inquiry.Consent(
                    line,
                    List.of(line.toLowerCase(Locale.ROOT).contains("email") ? "EMAIL" : "TEXT"),
                    Optional.empty(),
                    Optional.empty()));
  }

  static Optional<String> textOf(Element within, String query) {
    return within.select(query).stream()
        .flatMap(element -> InputText.clean(element.wholeText(), 2_000).stream())
        .findFirst();
  }
}
