package io.forecourt.understanding.money;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts.Financing;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.TokenizedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** How somebody wants to pay. */
public final class FinancingReader {

  /** What is set aside, or speaks of another contract than the one to come. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\bi (?:currently )?lease an? \\w+(?: \\w+)? (?:right now|now|currently)|\\b(?:not"
              + " (?:interested in )?|no |never |don't want (?:a |to )|current |my |done with |over"
              + " |out of (?:a|my|the) |return(?:ing)? (?:a |my )?|turn(?:ing)? in (?:a |my )?|i"
              + " )leas(?:es?|ing)\\b(?! another| again| (?:a|the|it|one|if))|\\bleas(?:e|ing)"
              + " (?:isn't|is over|is up|ends?|end|term|return|is not|expires)\\b|\\bend of"
              + " (?:the|my) lease\\b|\\boff-?lease\\b|\\b(?:not|no|don't have) (?:the"
              + " )?cash\\b|\\bcash (?:back|down|offer|incentive|price|discount|for"
              + " my)\\b|\\b(?:bonus|customer|loyalty) cash\\b|\\b(?:current|my|existing|old)"
              + " (?:\\w+ )?loan\\b(?! (?:is|was) (?:already )?approved)|\\bloan on"
              + " it\\b|\\bfinance"
              + " (?:manager|guy|office|department|person|lady|hours)\\b|\\b(?:instead of|over)"
              + " (?:leasing|a lease|financing|paying cash)\\b|\\bunless (?:the"
              + " )?financ\\w+|\\bfinance (?:rate|price)\\b");

  private static final Pattern UNDECIDED =
      Pattern.compile(
          "\\b(?:not sure|undecided|haven't decided|whichever|either|should i|or"
              + " maybe|depends|better deal|what(?:'s| is) better|pros and cons|do you"
              + " recommend)\\b|\\b(?:cash|leas\\w+|financ\\w+|loan|buy\\w*)\\b[^.?!]{0,12} or"
              + " [^.?!]{0,12}\\b(?:cash|leas\\w+|financ\\w+|loan|buy\\w*)\\b");
  private static final Pattern NO_LOAN =
      Pattern.compile(
          "\\b(?:no|not|without|won't be|won't need to|don't (?:need|want)(?: a| any| to)?|not"
              + " doing)(?: \\w+)? ?(?:a )?(?:loans?|financing|finance|(?:car |monthly"
              + " )?payments?|borrow(?: anything)?|note)\\b");
  private static final Pattern SOME_LOAN =
      Pattern.compile(
          "\\b(?:financ(?:e|ed|ing) (?:the )?(?:rest|balance|most|half)|(?:cash|down) and (?:a"
              + " )?(?:loan|payments|finance)|half (?:cash )?(?:and )?(?:half )?financ\\w+|mix of"
              + " cash)\\b");
  private static final Pattern LEASE = Pattern.compile("\\bleas(?:es?|ing)\\b");
  private static final Pattern CASH =
      Pattern.compile(
          "\\b(?:cash|cashiers?'?s? check|personal check|write (?:you )?a check|writing (?:you )?a"
              + " check|outright|wire|in full|check in hand|debit card|(?:full|entire|whole)"
              + " (?:amount|thing|price)|pay(?:ing)? it all)\\b");
  private static final Pattern FINANCE =
      Pattern.compile(
          "\\b(financ(?:e|ed|ing)|loan|pre-?approv(?:ed|al)|approved"
              + " (?:for|through|at|by|with)|credit union|monthly"
              + " payments?|(?:make|making|on|do|with) payments|payments? plan|my (?:own )?bank|the"
              + " bank|own bank|bank loan|through (?:you|the dealer|ford credit|my bank|my credit"
              + " union|usaa|penfed|navy federal|chase|toyota|honda)|thru (?:you|the dealer|my"
              + " bank|usaa)|lenders?|apr|interest rate|borrow|0%|0 percent)\\b|0% ");

  /** Said in so many words: no head doubts it. */
  private static final Pattern PLAINLY =
      Pattern.compile(
          "\\b(?:pay(?:ing)?|all) (?:in )?cash\\b|\\b(?:will|would|want to|going to|like to|prefer"
              + " to|i'd|we'd|i'll|need to) (?:lease|finance)\\b");

  private static final Pattern YES = Pattern.compile("^ *(?:yes|yeah|yep|sure|i do|si)\\b");

  private static final double HUNCH = 0.7;
  private static final double HUNCH_WHEN_ASKED = 0.4;
  private static final double HUNCH_WHEN_OTHER_ASKED = 0.85;

  /** Heads may tell words, unless they are sure of the contrary. */
  private static final double DOUBTED = 0.03;

  private final TokenizedText tokenizedText;
  private final boolean asked;
  private final boolean askedOther;
  private final boolean monthly;
  private final Predictions predictions;
  private boolean guessed;
  private boolean plainly;

  public FinancingReader(
      TokenizedText tokenizedText,
      Optional<Fact> question,
      Predictions predictions,
      boolean monthly) {
    this.tokenizedText = tokenizedText;
    this.asked = question.filter(Fact.FINANCING::equals).isPresent();
    this.askedOther = question.isPresent() && !asked;
    this.monthly = monthly;
    this.predictions = predictions;
  }

  /** No word told it, only a head. */
  public boolean guessed() {
    return guessed;
  }

  public Optional<Financing> read() {
    if (tokenizedText.contains(SOME_LOAN)) {
      return Optional.of(Financing.FINANCE);
    }
    boolean undecided = tokenizedText.contains(UNDECIDED);
    tokenizedText.takeAll(OTHERS);
    boolean noLoan = tokenizedText.take(NO_LOAN).isPresent();
    boolean lease = tokenizedText.contains(LEASE);
    boolean cash = tokenizedText.contains(CASH);
    boolean finance = tokenizedText.contains(FINANCE);
    plainly = tokenizedText.contains(PLAINLY);
    if (undecided) {
      return Optional.empty();
    }
    if (noLoan && !lease && !finance) {
      return Optional.of(Financing.CASH);
    }
    if (lease) {
      return told(Financing.LEASE);
    }
    if (finance) {
      return told(Financing.FINANCE);
    }
    if (cash) {
      return told(Financing.CASH);
    }
    if (asked && YES.matcher(tokenizedText.left()).find()) {
      return Optional.of(Financing.FINANCE);
    }
    return byPrediction();
  }

  private Optional<Financing> told(Financing kind) {
    boolean doubted =
        predictions.isKnown()
            && !plainly
            && !asked
            && predictions.probability("financing=" + kind.name()) < DOUBTED;
    return doubted ? Optional.empty() : Optional.of(kind);
  }

  private Optional<Financing> byPrediction() {
    guessed = true;
    Financing best = null;
    double most = asked ? HUNCH_WHEN_ASKED : askedOther ? HUNCH_WHEN_OTHER_ASKED : HUNCH;
    for (Financing kind : Financing.values()) {
      double prediction = predictions.probability("financing=" + kind.name());
      // An amount a month may be that of a lease.
      boolean open = kind == Financing.FINANCE && monthly && !asked;
      if (prediction >= most && !open) {
        best = kind;
        most = prediction;
      }
    }
    return Optional.ofNullable(best);
  }
}
