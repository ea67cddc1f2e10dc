package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;
import java.util.Optional;
import java.util.regex.Pattern;

/** How somebody wants to pay. */
final class FinancingReader {

  private static final Pattern LEASE =
      Pattern.compile(
          "\\b(leas(?:e|ing))\\b(?<!my lease)(?<!end of the lease)(?! (?:is up|ends|end|term))");
  private static final Pattern NOT_LEASE =
      Pattern.compile(
          "\\b(?:not interested in|no|don't want (?:a|to)|not|current|my) leas(?:e|ing)\\b|\\bend of (?:the|my) lease\\b");
  private static final Pattern CASH =
      Pattern.compile(
          "\\b(?:pay(?:ing)? (?:in )?cash|cash(?! (?:back|down|offer|incentive|for my))|cashier'?s check|personal check|write (?:you )?a check|outright|wire|in full|check in hand|(?:full|entire|whole) (?:amount|thing|price))\\b");
  private static final Pattern NO_LOAN =
      Pattern.compile(
          "\\b(?:no|not|without|won't be|don't need(?: a| any)?|not doing) (?:a )?(?:loan|financing|finance|payments)\\b");
  private static final Pattern OTHER_LOAN =
      Pattern.compile(
          "\\b(?:current|my|existing|old) (?:\\w+ )?loan\\b|\\bloan on it\\b|\\bfinance (?:manager|guy|office|department|person|lady)\\b"
              + "|\\b(?:done with|over|isn't for me|return|turn in)\\b.{0,12}\\bleas(?:e|ing)\\b|\\bleas(?:e|ing) (?:isn't|is over|return|is not)");
  private static final Pattern NOT_CASH =
      Pattern.compile("\\b(?:not|no|don't have) (?:the )?cash\\b");
  private static final Pattern FINANCE =
      Pattern.compile(
          "\\b(financ(?:e|ed|ing)|loan|pre-?approved|credit union|monthly payments?|make payments|payments? plan"
              + "|my bank|the bank|through (?:you|the dealer|ford credit|my bank|my credit union)|lender|apr|interest rate"
              + "|borrow|cosigner)\\b");

  static Optional<Facts.Financing> read(Slate slate, boolean asked) {
    slate.takeAll(NOT_LEASE);
    slate.takeAll(NOT_CASH);
    slate.takeAll(OTHER_LOAN);
    boolean noLoan = slate.take(NO_LOAN).isPresent();
    boolean lease = slate.says(LEASE);
    boolean cash = slate.says(CASH);
    boolean finance = slate.says(FINANCE);
    if (asked && slate.left().matches("(?s) *(?:yes|yeah|yep|sure|i do)\\b.*") && !cash && !lease) {
      return Optional.of(Facts.Financing.FINANCE);
    }
    if (noLoan && !lease) {
      return Optional.of(Facts.Financing.CASH);
    }
    if (cash && finance) {
      // "Cash or finance?" decides nothing.
      return Optional.empty();
    }
    if (cash) {
      return Optional.of(Facts.Financing.CASH);
    }
    if (lease && finance && slate.left().contains(" or ")) {
      return Optional.empty();
    }
    if (lease) {
      return Optional.of(Facts.Financing.LEASE);
    }
    return finance ? Optional.of(Facts.Financing.FINANCE) : Optional.empty();
  }

  private FinancingReader() {}
}
