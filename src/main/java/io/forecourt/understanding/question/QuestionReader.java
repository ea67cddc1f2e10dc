package io.forecourt.understanding.question;

import io.forecourt.inventory.StockQuery;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.contact.NamedTime;
import io.forecourt.understanding.date.NamedDay;
import io.forecourt.understanding.text.Clauses;
import io.forecourt.understanding.text.TextNormalizer;
import io.forecourt.understanding.vehicle.UnitIndex;
import io.forecourt.understanding.vehicle.WantedVehicles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a buyer wants to know: by patterns, which are sure, and by classifiers, clause by
 * clause.
 */
public final class QuestionReader {

  private static final int BRIEF = 3;

  /** "The red one?" says which car is meant. */
  private static final int POINTS = 8;

  static final Pattern ASKS =
      Pattern.compile(
          "[?\u00bf]|^\\W*(?:(?:hey|hi|ok|okay|so|and|also|oh|but|btw|y|o|hola|u|you|yall|lol)\\b["
              + " ,]*)*+(?:what\\w*"
              + "|wat|wats|how\\w*|hows|when|where\\w*|why|who\\w*|which|can|could|does|do|did|is"
              + "|are|r|has|have|any|will|would|got|que|cual\\w*|cuanto\\w*|cuanta\\w*|cuando|donde"
              + "|como|tien\\w+|trae|puedo|pueden|hay|abren|send|show|tell|need|give|busco|looking"
              + "|mand\\w+|acept\\w+|me (?:da|puede|manda))\\b");

  private static final Pattern ASKS_ANYWHERE =
      Pattern.compile("\\b(?:whats?|how|cuanto|is (?:it|that)|do you)\\b");

  private static final Pattern MAY_BE_TIME =
      Pattern.compile(
          "\\b\\d{1,2} (?:works|it is|sounds good|is (?:good|fine|ok|perfect))\\b|\\b(?:make (?:it|that)|actually|how about|call me|instead|get off|off (?:work|at)|salgo"
              + "|mejor|let me do|let's do|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b");

  /** What a message is asked about. */
  public record Heard(
      String text,
      String plain,
      Facts facts,
      Optional<Fact> asked,
      boolean asksTradeValue,
      LocalDate today,
      UnitIndex units,
      Predictions predictions) {}

  /** The questions of a message, and what its words say about them. */
  public record Found(List<AskedQuestion> questions, QuestionDetails details) {

    public boolean asks(BuyerQuestion kind) {
      return questions.stream().anyMatch(asked -> asked.kind() == kind);
    }

    /** Returns these, and one more that is sure. */
    public Found with(BuyerQuestion kind) {
      List<AskedQuestion> more = new ArrayList<>(questions);
      more.add(new AskedQuestion(kind, true));
      return new Found(more, details);
    }
  }

  public static final Found NOTHING = new Found(List.of(), QuestionDetails.NONE);

  /**
   * @param hints questions that the signals of the message suggest; they count where no other of
   *     their kind is found
   */
  public static Found read(Heard heard, Set<BuyerQuestion> hints) {
    String text = QuestionTypos.correct(TextNormalizer.lowerCase(heard.text()));
    List<WantedVehicle> cars =
        WantedVehicles.in(heard.plain(), heard.asked(), heard.asksTradeValue(), heard.units());
    Map<BuyerQuestion, Boolean> found = new EnumMap<>(BuyerQuestion.class);
    Set<String> features = new LinkedHashSet<>();
    Map<String, Set<BuyerQuestion>> sure = new HashMap<>();
    for (String part : Clauses.of(text + "\n" + heard.plain())) {
      sure.computeIfAbsent(part, QuestionPatterns::in)
          .forEach(question -> found.put(question, true));
      if (FeatureQuestions.isIn(part)) {
        found.put(BuyerQuestion.FEATURE, true);
        features.addAll(FeatureWords.in(part));
      }
    }
    ClassifiedQuestions.add(heard.predictions(), sure, found, features);
    hints.forEach(question -> found.putIfAbsent(question, true));
    boolean asks = Clauses.of(text).stream().anyMatch(part -> ASKS.matcher(part).find());
    boolean answers =
        !asks
            && !ASKS_ANYWHERE.matcher(text).find()
            && heard.asked().filter(fact -> heard.facts().said().containsKey(fact)).isPresent();
    if (answers) {
      found.keySet().removeIf(question -> !QuestionSettlement.survivesAnAnswer(question));
    }
    if (!asks
        && !ASKS_ANYWHERE.matcher(text).find()
        && !text.contains("payment")
        && !text.contains("pago")) {
      // "450 a month" alone says what the buyer wants to pay.
      found.remove(BuyerQuestion.PAYMENT);
    }
    if (heard.facts().tradeIn() != null && Boolean.FALSE.equals(heard.facts().tradeIn().has())) {
      found.remove(BuyerQuestion.TRADE_VALUE);
    }
    FeatureQuestions.addUnknown(text, found, features);
    QuestionSettlement.settle(found, text, cars);
    boolean question =
        text.contains("?") || (asks && text.strip().split("\\s+", -1).length > BRIEF);
    boolean points = UnitWords.read(text, cars).isGiven();
    boolean told = points && text.strip().split("\\s+", -1).length <= POINTS;
    if (found.isEmpty() && question && !told && !answersOurs(heard)) {
      found.put(BuyerQuestion.OTHER, asks);
    }
    List<AskedQuestion> questions =
        found.entrySet().stream()
            .map(each -> new AskedQuestion(each.getKey(), each.getValue()))
            .toList();
    return new Found(questions, details(heard, text, cars, features, found.keySet()));
  }

  /** An answer to the assistant's question, with a question mark or without. */
  private static boolean answersOurs(Heard heard) {
    return heard.facts().contact() != null
        || heard.asked().filter(fact -> heard.facts().said().containsKey(fact)).isPresent();
  }

  private static QuestionDetails details(
      Heard heard,
      String text,
      List<WantedVehicle> cars,
      Set<String> features,
      Set<BuyerQuestion> kinds) {
    boolean visit =
        kinds.contains(BuyerQuestion.TEST_DRIVE)
            || kinds.contains(BuyerQuestion.HOURS)
            || MAY_BE_TIME.matcher(text).find();
    Set<BuyerQuestion> asked = kinds.isEmpty() ? EnumSet.noneOf(BuyerQuestion.class) : kinds;
    List<String> named = FeatureWords.in(text);
    StockQuery wish =
        WishWords.read(
            heard.plain(),
            text,
            cars,
            asked.contains(BuyerQuestion.STOCK_SEARCH) ? named : List.of());
    return new QuestionDetails(
        List.copyOf(features),
        LoanWords.read(heard.plain(), heard.facts(), asked),
        asked.contains(BuyerQuestion.OFFER) ? OfferWords.amount(heard.plain()) : null,
        NamedDay.find(heard.plain(), heard.today()).orElse(null),
        NamedTime.find(heard.plain(), visit).orElse(null),
        wish,
        UnitWords.read(text, cars));
  }

  private QuestionReader() {}
}
