package io.forecourt.capture.adf;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Component;

/**
 * Parser of ADF 1.0 as portals really send it: with wrong prologs, bare ampersands, unquoted
 * attributes and misplaced elements. It ignores document types, so neither external entities nor
 * entity bombs can do harm.
 */
@Component
class AdfParser {

  private static final Pattern PROSPECT = Pattern.compile("(?i)<prospect\\b");
  private static final int MAX_AT_ONCE = 20;

  private final AdfFactsParser facts;

  AdfParser(AdfFactsParser facts) {
    this.facts = facts;
  }

  boolean isAdf(String body) {
    String start = body.toLowerCase(Locale.ROOT);
    return start.contains("<adf") || start.contains("<prospect");
  }

  /** Returns whether a document has too many prospects for one answer. */
  boolean isLarge(String body) {
    return PROSPECT.matcher(body).results().limit(MAX_AT_ONCE + 1L).count() > MAX_AT_ONCE;
  }

  ParsedDocument parse(Store store, String body) {
    Document document =
        Jsoup.parse(body, "", Parser.xmlParser().settings(ParseSettings.htmlDefault));
    List<Inquiry> inquiries = new ArrayList<>();
    List<ParsedDocument.Unreadable> unreadable = new ArrayList<>();
    for (Element prospect : document.select("prospect")) {
      Inquiry inquiry = inquiry(store, prospect, document);
      if (!isEmpty(inquiry)) {
        inquiries.add(inquiry);
      } else {
        unreadable.add(
            new ParsedDocument.Unreadable(
                prospect.outerHtml(), "The prospect has no name, contact, vehicle or comments."));
      }
    }
    return inquiries.isEmpty() && unreadable.isEmpty()
        ? ParsedDocument.nothing(body, "Looks like ADF, but has no prospect in it.")
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
            .or(() -> AdfText.first(prospect, "provider > name"))
            .or(() -> AdfText.first(document, "provider > name"))
            .orElse("ADF");
    return Inquiry.from(store.id(), source, Channel.ADF)
        .externalId(id.flatMap(element -> InputText.clean(element.text(), 200)))
        .requestedAt(
            AdfText.first(prospect, "requestdate")
                .flatMap(text -> LenientDates.parseInstant(text, store.zone())))
        .contact(AdfContactParser.contact(prospect))
        .facts(facts.parse(prospect, store))
        .comments(AdfText.comments(prospect))
        .consent(consent(prospect))
        .resend(prospect.attr("status").equalsIgnoreCase("resend"))
        .build(prospect.outerHtml());
  }

  private static boolean isEmpty(Inquiry inquiry) {
    Inquiry.Contact contact = inquiry.contact();
    return contact.firstName().isEmpty()
        && contact.lastName().isEmpty()
        && contact.phones().isEmpty()
        && contact.emails().isEmpty()
        && inquiry.facts().complete() == 0
        && inquiry.comments().isEmpty();
  }

  /** Returns the opt-in that a portal reports in the comments, worded as received. */
  private static Optional<Inquiry.Consent> consent(Element prospect) {
    return AdfText.comments(prospect)
        .flatMap(
            text ->
                text.lines()
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
}
