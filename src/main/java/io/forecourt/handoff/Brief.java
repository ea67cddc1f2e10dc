package io.forecourt.handoff;

import io.forecourt.inventory.StockCheck;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The brief of a lead: the two lines a rep reads before a call, and the next action. */
public final class Brief {

  private static final Pattern ACTION =
      Pattern.compile("^(.*?),? by [^.]+?(, \\w+ intent\\.(?: Confirm the visit [^.]+\\.)?)");

  private final Facts facts;
  private final Map<Fact, FactSource> sources;
  private final Optional<StockCheck> stock;
  private final Store store;
  private final FactSentences sentences;
  private final Set<Fact> halfSure;
  private final List<String> openQuestions;
  private final Optional<Instant> visit;

  /**
   * @param openQuestions the buyer's words about what only a person can answer
   * @param visit what the assistant agreed on, for the rep to confirm
   */
  Brief(
      Facts facts,
      Map<Fact, FactSource> sources,
      Optional<StockCheck> stock,
      Store store,
      List<String> openQuestions,
      Optional<Instant> visit) {
    this.openQuestions = openQuestions;
    this.visit = visit;
    this.facts = facts;
    this.sources = sources;
    this.stock = stock;
    this.store = store;
    this.sentences = new FactSentences(facts, stock, store);
    this.halfSure =
        sources.entrySet().stream()
            .filter(each -> !each.getValue().sure())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  public Facts facts() {
    return facts;
  }

  /** Returns the source of each fact. */
  public Map<Fact, FactSource> sources() {
    return sources;
  }

  public Optional<StockCheck> stock() {
    return stock;
  }

  /** First line: what is known. */
  public String settled() {
    return "Settled (%d of %d): %s"
        .formatted(
            facts.complete(),
            Facts.ALL,
            facts.complete() == 0 ? "nothing yet." : sentences.readable());
  }

  /** Second line: what must not be asked again, and what is only read back. */
  public String doNotAsk() {
    return doNotAsk(openWords());
  }

  /** The same for a page that lists the buyer's questions by themselves. */
  public String doNotAskAgain() {
    return doNotAsk("");
  }

  private String doNotAsk(String open) {
    if (facts.complete() == 0) {
      return ("Everything is still open. " + open).strip();
    }
    String known = spoken(fact -> !halfSure.contains(fact));
    String guessed = spoken(halfSure::contains);
    return Stream.of(
            known.isEmpty() ? "" : "Do not ask again: " + known + ".",
            guessed.isEmpty() ? "" : "Confirm with the buyer: " + guessed + ".",
            open)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What the buyer asked and has no answer to yet, in the buyer's words. */
  private String openWords() {
    return openQuestions.isEmpty()
        ? ""
        : openQuestions.stream()
            .map(words -> "\"" + words + "\"")
            .collect(Collectors.joining(", ", "Answer: ", "."));
  }

  /** Returns the verb of the channel that the buyer asked for in place of a call. */
  static Optional<String> channel(Facts facts) {
    return Optional.ofNullable(facts.contact())
        .map(Facts.Contact::channel)
        .map(
            channel ->
                switch (channel) {
                  case TEXT -> "Text";
                  case EMAIL -> "Email";
                  case WHATSAPP -> "Message on WhatsApp";
                  default -> null;
                });
  }

  /** "Text", "Email" or "Message" where the buyer asked for that, else "Call". */
  public static String contactVerb(Facts facts) {
    return channel(facts).map(verb -> verb.split(" ", -1)[0]).orElse("Call");
  }

  /**
   * Returns what to do, without what {@link #nextAction} adds: the due time stands beside it, the
   * facts in the two lines above it, and both may have changed since.
   *
   * @param nextAction text of any next action
   */
  public static String withoutFacts(String nextAction) {
    Matcher action = ACTION.matcher(nextAction);
    return action.find() ? action.group(1) + action.group(2) : nextAction;
  }

  private String spoken(Predicate<Fact> which) {
    return facts.settled().keySet().stream()
        .filter(which)
        .map(Brief::spoken)
        .collect(Collectors.joining(", "));
  }

  private static String spoken(Fact fact) {
    return switch (fact) {
      case VEHICLE -> "the car";
      case BUDGET -> "the budget";
      case TRADE_IN -> "the trade-in";
      case TIMELINE -> "when";
      case FINANCING -> "how they pay";
      case CONTACT -> "how to reach them";
    };
  }

  /**
   * @param opening from the decision {@code next-action}
   */
  String nextAction(Lead lead, String opening, Instant due, Instant now) {
    String intent = lead.band().map(band -> band.name().toLowerCase(Locale.ROOT)).orElse("new");
    String confirm =
        visit
            .map(at -> "Confirm the visit %s. ".formatted(StoreFormats.visit(at, now, store)))
            .orElse("");
    return "%s by %s, %s intent. %s%s %s"
        .formatted(
            opening,
            StoreFormats.dateTime(due, now, store),
            intent,
            confirm,
            sentences.joined(),
            openWords())
        .trim();
  }
}
