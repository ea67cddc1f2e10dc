package io.forecourt.understanding.money;

import java.util.regex.Pattern;

/** Patterns for paying cash, financing or leasing. */
final class FinancingWords {

  /** Ways to pay that the buyer rules out, or that belong to another contract. */
  static final Pattern OTHERS =
      Pattern.compile(
          "\\bi (?:currently )?lease an? \\w+(?: \\w+)? (?:right now|now|currently)"
              + "|\\b(?:not (?:interested in )?|no |never |don't want (?:a |to )|current |my "
              + "|done with |over |out of (?:a|my|the) |return(?:ing)? (?:a |my )?"
              + "|turn(?:ing)? in (?:a |my )?|i )leas(?:es?|ing)\\b(?! another| again"
              + "| (?:a|the|it|one|if))|\\bleas(?:e|ing) (?:isn't|is over|is up|ends?|end|term|return"
              + "|is not|expires)\\b|\\bend of (?:the|my) lease\\b|\\boff-?lease\\b"
              + "|\\b(?:not|no|don't have) (?:the )?cash\\b"
              + "|\\bcash (?:back|down|offer|incentive|price|discount|for my)\\b"
              + "|\\b(?:bonus|customer|loyalty) cash\\b"
              + "|\\b(?:current|my|existing|old) (?:\\w+ )?loan\\b(?! (?:is"
              + "|was) (?:already )?approved)|\\bloan on it\\b"
              + "|\\bfinance (?:manager|guy|office|department|person|lady|hours)\\b"
              + "|\\b(?:instead of|over) (?:leasing|a lease|financing|paying cash)\\b"
              + "|\\bunless (?:the )?financ\\w+|\\bfinance (?:rate|price)\\b");

  static final Pattern UNDECIDED =
      Pattern.compile(
          "\\b(?:not sure|undecided|haven't decided|whichever|either|should i|or maybe|depends"
              + "|better deal|what(?:'s| is) better|pros and cons|do you recommend)\\b"
              + "|\\b(?:cash|leas\\w+|financ\\w+|loan"
              + "|buy\\w*)\\b[^.?!]{0,12} or [^.?!]{0,12}\\b(?:cash|leas\\w+|financ\\w+|loan"
              + "|buy\\w*)\\b");
  static final Pattern NO_LOAN =
      Pattern.compile(
          "\\b(?:no|not|without|won't be|won't need to|don't (?:need|want)(?: a| any| to)?"
              + "|not doing)(?: \\w+)? ?(?:a )?(?:loans?|financing|finance"
              + "|(?:car |monthly )?payments?|borrow(?: anything)?|note)\\b");
  static final Pattern SOME_LOAN =
      Pattern.compile(
          "\\b(?:financ(?:e|ed|ing) (?:the )?(?:rest|balance|most|half)"
              + "|(?:cash|down) and (?:a )?(?:loan|payments|finance)"
              + "|half (?:cash )?(?:and )?(?:half )?financ\\w+|mix of cash)\\b");
  static final Pattern LEASE = Pattern.compile("\\bleas(?:es?|ing)\\b");
  static final Pattern CASH =
      Pattern.compile(
          "\\b(?:cash|cashiers?'?s? check|personal check|write (?:you )?a check"
              + "|writing (?:you )?a check|outright|wire|in full|check in hand|debit card"
              + "|(?:full|entire|whole) (?:amount|thing|price)|pay(?:ing)? it all)\\b");
  static final Pattern FINANCE =
      Pattern.compile(
          "\\b(financ(?:e|ed|ing)|loan|pre-?approv(?:ed|al)|approved (?:for|through|at|by|with)"
              + "|credit union|monthly payments?|(?:make|making|on|do|with) payments|payments? plan"
              + "|my (?:own )?bank|the bank|own bank|bank loan"
              + "|through (?:you|the dealer|ford credit|my bank|my credit union|usaa|penfed"
              + "|navy federal|chase|toyota|honda)|thru (?:you|the dealer|my bank|usaa)|lenders?|apr"
              + "|interest rate|borrow|0%|0 percent)\\b|0% ");

  /** Explicit statements that no classifier may overrule. */
  static final Pattern PLAINLY =
      Pattern.compile(
          "\\b(?:pay(?:ing)?|all) (?:in )?cash\\b"
              + "|\\b(?:will|would|want to|going to|like to|prefer to|i'd|we'd|i'll|need to) (?:lease"
              + "|finance)\\b");

  static final Pattern YES = Pattern.compile("^ *(?:yes|yeah|yep|sure|i do|si)\\b");

  private FinancingWords() {}
}
