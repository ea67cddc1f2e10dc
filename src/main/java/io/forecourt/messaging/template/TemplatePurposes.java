package io.forecourt.messaging.template;

import java.util.Optional;
import java.util.Set;

/**
 * The purpose of each message template, as the law sees it. Code decides it, not the file: a file
 * that could call itself a notice would escape quiet hours and limits.
 */
public final class TemplatePurposes {

  public static final String OPT_OUT_CONFIRMED = "opt-out-confirmed";
  public static final String OPT_IN_CONFIRMED = "opt-in-confirmed";
  public static final String HELP = "help";
  public static final String WRONG_NUMBER_CONFIRMED = "wrong-number-confirmed";

  /** The first answer that fits any inquiry. */
  static final String FIRST_ANSWER = "first-answer-general";

  private static final Set<String> NOTICES =
      Set.of(OPT_OUT_CONFIRMED, OPT_IN_CONFIRMED, HELP, WRONG_NUMBER_CONFIRMED);

  private static final Set<String> ANSWERS =
      Set.of(
          "answer-accidents",
          "answer-apr",
          "answer-available",
          "answer-available-later",
          "answer-body",
          "answer-callback",
          "answer-bring",
          "answer-channel",
          "answer-check",
          "answer-color",
          "answer-compare",
          "answer-condition-cpo",
          "answer-condition-new",
          "answer-condition-used",
          "answer-drivetrain",
          "answer-drivetrain-no",
          "answer-drivetrain-yes",
          "answer-engine",
          "answer-feature-list",
          "answer-feature-no",
          "answer-feature-yes",
          "answer-fees",
          "answer-fuel",
          "answer-gone",
          "answer-gone-again",
          "answer-history",
          "answer-hours",
          "answer-hours-day",
          "answer-in-shop",
          "answer-in-transit",
          "answer-interior",
          "answer-lowest-price",
          "answer-mileage",
          "answer-mpg",
          "answer-no-leather",
          "answer-no-price",
          "answer-none-fit",
          "answer-no-rush",
          "answer-not-understood",
          "answer-notify",
          "answer-noted",
          "answer-offer",
          "answer-out-the-door",
          "answer-owners",
          "answer-passed-on",
          "answer-payment",
          "answer-payment-down",
          "answer-payment-fits",
          "answer-payment-over",
          "answer-payment-term",
          "answer-phone",
          "answer-photos",
          "answer-place",
          "answer-policy-delivery",
          "answer-policy-deposit",
          "answer-policy-financing",
          "answer-policy-inspection",
          "answer-policy-languages",
          "answer-policy-returns",
          "answer-policy-warranty",
          "answer-price",
          "answer-recall",
          "answer-reserved",
          "answer-robot",
          "answer-search",
          "answer-search-closest",
          "answer-search-near",
          "answer-search-none",
          "answer-search-payment",
          "answer-seats",
          "answer-shop-reason",
          "answer-stock-number",
          "answer-thanks",
          "answer-title",
          "answer-told",
          "answer-trade-value",
          "answer-transmission",
          "answer-trim",
          "answer-unknown",
          "answer-unsure",
          "answer-unsure-car",
          "answer-vin",
          "answer-visit",
          "answer-visit-closed",
          "answer-visit-other",
          "answer-visit-times",
          "answer-waitlist",
          "answer-warranty",
          "answer-warranty-policy",
          "answer-who",
          "answer-why-ask",
          "answer-year",
          "ask-budget",
          "ask-contact",
          "ask-contact-chat",
          "ask-financing",
          "ask-other-car",
          "ask-timeline",
          "ask-trade-in",
          "ask-vehicle",
          "call-late",
          "chat-left",
          "first-answer-alternatives",
          "first-answer-available",
          "first-answer-checking",
          FIRST_ANSWER,
          "first-answer-missed-call",
          "hand-over-owner",
          "hand-over-again",
          "hand-over-complaint",
          "hand-over-complete",
          "hand-over-confused",
          "hand-over-credit",
          "hand-over-no-interest",
          "hand-over-person",
          "hand-over-soon",
          "hand-over-thanks",
          "hand-over-trade-in",
          "hand-over-visit",
          "spanish-handed-over",
          "update-alternatives",
          "update-available");

  private static final Set<String> MARKETING = Set.of("retention-year");

  /**
   * Returns the purpose for which a template is sent. One that code does not know is sent unasked,
   * whatever its file claims.
   */
  static Purpose of(String name, Purpose claimed) {
    return known(name).orElse(claimed == Purpose.MARKETING ? Purpose.MARKETING : Purpose.FOLLOW_UP);
  }

  /** Returns what is wrong with the purpose that a file claims; empty if nothing is. */
  static Optional<String> fault(String name, Purpose claimed) {
    Purpose purpose = of(name, claimed);
    if (purpose == claimed) {
      return Optional.empty();
    }
    return Optional.of(
        known(name).isPresent()
            ? "'%s' is sent as %s, so its purpose cannot be %s."
                .formatted(name, purpose.word(), claimed.word())
            : ("'%s' is a new template, and new templates are sent unasked: its purpose is"
                    + " follow-up or marketing, not %s.")
                .formatted(name, claimed.word()));
  }

  /** Returns whether there is always wording under this name, whatever is deployed. */
  static boolean isRequired(String name) {
    return NOTICES.contains(name) || name.equals(FIRST_ANSWER);
  }

  /** Returns whether code names it: a buyer would get no answer without it. */
  static boolean isSentByCode(String name) {
    return ANSWERS.contains(name);
  }

  private static Optional<Purpose> known(String name) {
    if (NOTICES.contains(name)) {
      return Optional.of(Purpose.NOTICE);
    }
    if (ANSWERS.contains(name)) {
      return Optional.of(Purpose.ANSWER);
    }
    return MARKETING.contains(name) ? Optional.of(Purpose.MARKETING) : Optional.empty();
  }

  private TemplatePurposes() {}
}
