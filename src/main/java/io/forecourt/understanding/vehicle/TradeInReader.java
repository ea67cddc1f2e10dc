package io.forecourt.understanding.vehicle;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.money.Amount;
import io.forecourt.understanding.text.TokenizedText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The buyer's own car: whether there is one, its miles, its state, what is owed on it. */
final class TradeInReader {

  private static final Pattern MILEAGE =
      Pattern.compile(
          "\\b(\\d{1,3},\\d{3}|\\d{4,6}|\\d{2,3}xxx|\\d{1,3}) ?(k)? ?(?:ish )?(?:thousand"
              + " )?(?:original |highway )?(?:miles|mi\\b|on it|on the (?:clock|odometer))");

  /** "98k" beside one's own car is what it has run. */
  private static final Pattern BARE_MILEAGE =
      Pattern.compile(
          "(?<!\\$)(?<!owe )(?<!payoff )(?<!about )(?<!worth )\\b(\\d{2,3}) ?(k|xxx)\\b(?! ?(?:a"
              + " month|otd|or less|max|on it still|left|out the door|cash|down))");

  private static final Pattern OWES =
      Pattern.compile(
          "\\b(?:(?:still )?(?:owe(?:s|d)?|owing)|payoff(?: is| of)?|(?:loan|balance)(?: is| of)?"
              + " (?:still )?|upside down) ?(?:about |around |like |maybe |roughly )?"
              + Amount.PATTERN
              + "|"
              + Amount.PATTERN
              + " (?:left )?(?:owed|owing|left on (?:it|the loan)|left to pay|payoff)");
  private static final Pattern OWES_NOTHING =
      Pattern.compile(
          "\\b(paid off|own it outright|free and clear|no (?:loan|lien)|(?:don't owe|owe)"
              + " (?:anything|nothing)|don't owe|nothing owed|title in hand|clear title)\\b");
  private static final Pattern HAS =
      Pattern.compile(
          "\\b(trad(?:e|ing)(?: it| mine| my| her| him)?[ -]?in\\b|my trade|to trade|trading|trade"
              + " my|(?:have|got) a trade|i'll trade|will trade|would trade|might"
              + " trade|sell(?:ing)? you my|get(?:ting)? rid of my|swap my|trade mine|my"
              + " payoff|turn(?:ing)? in my lease|has to go|(?:i|we) (?:still )?owe\\b|(?:my|our)"
              + " (?:car|truck|suv|van|jeep)(?:'s| is)? worth)");
  private static final Pattern NONE =
      Pattern.compile(
          "\\b(no trade(?:[ -]?ins?)?\\b|nothing to trade|not (?:planning (?:on|to) |going to"
              + " |looking to )?trad(?:e|ing)|no plans to trade|(?:don't|do not|won't) have"
              + " (?:a|any(?:thing)?) (?:to )?trade|without a trade|zero trade|don't have (?:a"
              + " car|one to trade)|first car|keep(?:ing)? (?:my|our|it|the|mine)\\b(?!"
              + " (?:under|below|at|around|to|simple|between|within|short|cheap|payments?|price|cost|monthly))|sold"
              + " (?:my|it|mine) (?:already|to)|sold (?:my|our) (?:last |old"
              + " )?(?:car|truck)|already sold|sell(?:ing)? (?:it|mine) (?:to|my)?|won't be"
              + " trading|no vehicle|don't own (?:a|one)|taking my old|totaled my|giv(?:e|ing)"
              + " (?:it|mine|my \\w+) to)");

  /** What a car is like tells nothing of whose it is. */
  private static final Pattern TRADE_TALK =
      Pattern.compile(
          "\\b(?:trad\\w+|swap\\w*|get(?:ting)? rid|unload|turn(?:ing)?"
              + " in|payoff|owe|worth|upside|equity|roll|(?:my|our|the) (?:old|current)|(?:my|our)"
              + " (?:car|truck|suv|van|jeep|lease)|mine|keep\\w*|sold|selling|giving)\\b");

  private static final Pattern OWN_CAR = Pattern.compile("\\b(?:my|mine|our)\\b");
  private static final Pattern YES =
      Pattern.compile("^ *(?:yes|yeah|yep|yup|ya|yea|sure|i do|we do|si|correct|absolutely)\\b");
  private static final Pattern NO =
      Pattern.compile("^ *(?:no|nope|nah|none|not really|n/a|nothing|negative|zero|nada)\\b");
  private static final Pattern UNSURE =
      Pattern.compile("\\b(?:maybe|depends|not sure|possibly)\\b");
  private static final Pattern POOR =
      Pattern.compile(
          "\\b(rough|poor|beat"
              + " up|wrecked|rusty|rust(?:ed)?|knocks?|blown|shot|slipp(?:s|ing)|doesn't run|not"
              + " running|needs? (?:an? )?(?:new )?(?:transmission|engine|motor|work|a lot)|check"
              + " engine|salvage|junk|bad shape|bad condition)\\b");
  private static final Pattern FAIR =
      Pattern.compile(
          "\\b(fair|okay condition|ok condition|ok shape|average|(?:few|couple|some|minor|a)"
              + " (?:small"
              + " )?(?:scratch(?:es)?|dings?|dents?)|dent(?:s|ed)?|scratch(?:es|ed)|cracked|hail|worn|needs?"
              + " (?:tires|brakes))\\b");
  private static final Pattern EXCELLENT =
      Pattern.compile(
          "\\b(excellent|mint|like new|perfect|immaculate|pristine|flawless|great shape|garage"
              + " kept|showroom)\\b");
  private static final Pattern GOOD =
      Pattern.compile(
          "\\b(good (?:shape|condition)|great condition|runs"
              + " (?:great|good|well|fine)|decent|clean|good|no accidents|well maintained)\\b");

  private static final double HUNCH = 0.7;
  private static final double HUNCH_WITHOUT_TALK = 0.85;
  private static final double HUNCH_WHEN_ASKED = 0.45;

  private final TokenizedText tokenizedText;
  private final boolean asked;
  private final Predictions predictions;
  private final boolean has;
  private final boolean none;
  private final boolean owesNothing;
  private final Optional<BigDecimal> owes;
  private final Optional<Integer> mileage;
  private boolean guessed;

  /** Another car is the subject: a head alone tells nothing of a trade then. */
  private boolean silent;

  TradeInReader(
      TokenizedText tokenizedText,
      Optional<Fact> question,
      Predictions predictions,
      boolean asksValue) {
    this.tokenizedText = tokenizedText;
    this.asked = question.filter(Fact.TRADE_IN::equals).isPresent();
    this.predictions = predictions;
    owesNothing = tokenizedText.take(OWES_NOTHING).isPresent();
    owes = tokenizedText.take(OWES).map(TradeInReader::amount);
    none = tokenizedText.contains(NONE) || (asked && NO.matcher(tokenizedText.left()).find());
    has = (tokenizedText.contains(HAS) || (asksValue && tokenizedText.contains(OWN_CAR))) && !none;
    mileage = tokenizedText.take(MILEAGE).map(TradeInReader::miles);
  }

  /** With the car that is the buyer's own, where one is named. */
  Optional<Facts.TradeIn> read(Optional<VehicleMention> own, boolean anotherWanted) {
    silent = anotherWanted;
    boolean named = own.isPresent() && !none;
    if (none
        || (!named
            && !has
            && isHunch("trade=NO")
            && predictions.probability("trade=YES") < HUNCH)) {
      guessed = !none;
      return Optional.of(Facts.TradeIn.NO);
    }
    if (!named && !has && !answered() && owes.isEmpty()) {
      return Optional.empty();
    }
    guessed = !named && !has && owes.isEmpty();
    Optional<Integer> run =
        mileage.isPresent() || !(named || asked)
            ? mileage
            : tokenizedText.take(BARE_MILEAGE).map(TradeInReader::miles);
    return Optional.of(
        new Facts.TradeIn(
            true,
            own.map(VehicleMention::year).orElse(null),
            own.map(VehicleMention::make).orElse(null),
            own.map(VehicleMention::model).orElse(null),
            run.orElse(null),
            condition(),
            owesNothing ? BigDecimal.ZERO : owes.orElse(null)));
  }

  /** No word told it, only a head. */
  boolean guessed() {
    return guessed;
  }

  private boolean answered() {
    boolean yes = asked && YES.matcher(tokenizedText.left()).find();
    boolean described = asked && (mileage.isPresent() || tokenizedText.contains(BARE_MILEAGE));
    boolean prediction = isHunch("trade=YES") && !tokenizedText.contains(UNSURE);
    return yes || described || prediction;
  }

  private boolean isHunch(String label) {
    return predictions.probability(label) >= (asked ? HUNCH_WHEN_ASKED : HUNCH)
        && (asked
            || tokenizedText.contains(TRADE_TALK)
            || (!silent && predictions.probability(label) >= HUNCH_WITHOUT_TALK));
  }

  private String condition() {
    if (tokenizedText.take(POOR).isPresent()) {
      return "poor";
    }
    if (tokenizedText.take(EXCELLENT).isPresent()) {
      return "excellent";
    }
    if (tokenizedText.take(FAIR).isPresent()) {
      return "fair";
    }
    return tokenizedText.take(GOOD).isPresent() ? "good" : null;
  }

  private static BigDecimal amount(MatchResult found) {
    BigDecimal amount =
        found.group(1) != null
            ? Amount.of(found.group(1), found.group(2))
            : Amount.of(found.group(3), found.group(4));
    return amount.compareTo(BigDecimal.valueOf(100)) < 0 ? Amount.thousands(amount) : amount;
  }

  private static Integer miles(MatchResult found) {
    int number = Integer.parseInt(found.group(1).replaceAll("[,x]", ""));
    boolean thousands = found.group(2) != null || found.group(1).endsWith("x") || number < 1_000;
    return thousands ? number * 1_000 : number;
  }
}
