package io.forecourt.understanding.question;

import io.forecourt.lead.Facts;
import io.forecourt.understanding.question.QuestionDetails.Loan;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the amounts of a loan that a question names. */
final class LoanWords {

  private static final Pattern TERM =
      Pattern.compile(
          "\\b(12|24|36|39|42|48|54|60|63|66|72|75|78|84|96) ?-?(?:months?|mo\\b|meses|mths?)");
  private static final Pattern YEARS =
      Pattern.compile("\\b([2-8]) ?-?(?:years?|yrs?|anos) ?(?:loan|note|term|financ|prestamo)?");

  /** "What's that over five years?", in a message that says little else. */
  private static final Pattern BARE_YEARS =
      Pattern.compile(
          "\\b(?:over|for|at|on|a|por) (?:a )?([2-8]) ?-?(?:years?|yrs?|anos)\\b(?! old)");

  private static final int FEW_WORDS = 8;
  private static final Pattern BARE_TERM =
      Pattern.compile(
          "(?:\\b(?:and|for|at|over|about|a|try|term) |(?:^|[.!?,;]) *)(24|36|48|60|66|72|75|84|96) ?[?.!]*"
              + " *$");
  private static final Pattern MONTHLY =
      Pattern.compile(
          "\\$?(?<!\\d)(\\d{2,4}) ?(?:dollars |bucks )?(?:or less )?(?:a|per|/|each|every|al|por)"
              + " ?(?:month|mo\\b|mes\\b)");
  private static final Pattern TARGET =
      Pattern.compile(
          "\\b(?:to|at|around|under|below|for|do|about|me|pagar|por|de|payments?(?: of)?)"
              + " \\$?(\\d{3,4})\\b(?![\\d,]| ?(?:miles|down|k\\b|months?|for my))(?<!dando"
              + " \\d{3,4})");
  private static final Pattern NOTHING_DOWN =
      Pattern.compile("\\b(?:nothing|zero|no money|\\$?0|no) down\\b|\\bsin (?:enganche|down)\\b");
  private static final Pattern DOWN_ASKED =
      Pattern.compile(
          "\\b(?:how much|what) (?:[a-z]+ ){0,4}down\\b|\\bcuanto (?:de )?(?:enganche|down)");
  private static final Pattern TERM_ASKED =
      Pattern.compile(
          "\\b(?:what|which|how long (?:a|of a)) (?:term|loan)\\b|\\bhow many (?:months|years)\\b"
              + "|\\ba cuantos meses\\b|\\bhow long (?:would|do|until|is)\\b");
  private static final Pattern SPELLED_DOWN =
      Pattern.compile(
          "\\b(?:put|putting|puting|with|if i put|dando|poniendo)(?: down)?"
              + " \\$?(\\d+(?:,\\d{3})*+(?:\\.\\d+)?+) ?(k\\b)?(?= ?(?:down|$|,(?!\\d)|\\?))"
              + "|(?<![\\d,.])\\$?(\\d[\\d,.]*) ?(k\\b)? (?:de )?(?:down|enganche)");

  private static final Pattern A_THOUSAND = Pattern.compile("\\ba (?:thousand|grand)\\b");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int MONTHS = 12;
  private static final int SMALL = 40;

  /**
   * @param message normalized
   * @param kinds what it asks
   */
  static Loan read(String message, Facts facts, Set<BuyerQuestion> kinds) {
    String plain = A_THOUSAND.matcher(message).replaceAll("1000");
    boolean about = kinds.contains(BuyerQuestion.PAYMENT) || kinds.contains(BuyerQuestion.APR);
    Facts.Budget budget = facts.budget();
    BigDecimal down = budget == null ? null : budget.down();
    if (NOTHING_DOWN.matcher(plain).find()) {
      down = BigDecimal.ZERO;
    } else if (down == null) {
      down = spelledDown(plain);
    }
    BigDecimal monthly = budget == null ? null : budget.monthlyMax();
    Loan.Unknown solve = null;
    if (about || monthly == null) {
      Matcher marked = MONTHLY.matcher(plain);
      Matcher target = TARGET.matcher(plain);
      if (marked.find()) {
        monthly = new BigDecimal(marked.group(1));
      } else if (about && target.find()) {
        monthly = new BigDecimal(target.group(1));
      }
    }
    if (monthly != null && down != null && monthly.compareTo(down) == 0) {
      // "Al mes dando 1500" names the down payment alone.
      monthly = null;
    }
    if (about && DOWN_ASKED.matcher(plain).find()) {
      solve = Loan.Unknown.DOWN;
    } else if (about && TERM_ASKED.matcher(plain).find()) {
      solve = Loan.Unknown.TERM;
    }
    return new Loan(monthly, down, months(plain), solve);
  }

  /** Returns the message without its loan terms, which are no time to buy by. */
  static String withoutTerms(String plain) {
    return TERM.matcher(plain).replaceAll("~");
  }

  private static BigDecimal spelledDown(String plain) {
    Matcher down = SPELLED_DOWN.matcher(plain);
    if (!down.find()) {
      return null;
    }
    String digits = down.group(1) == null ? down.group(3) : down.group(1);
    String k = down.group(1) == null ? down.group(4) : down.group(2);
    BigDecimal amount = new BigDecimal(digits.replace(",", "").replaceAll("\\.$", ""));
    boolean thousands = k != null || amount.compareTo(BigDecimal.valueOf(SMALL)) < 0;
    return thousands ? amount.multiply(THOUSAND) : amount;
  }

  private static Integer months(String plain) {
    Matcher term = TERM.matcher(plain);
    if (term.find()) {
      return Integer.valueOf(term.group(1));
    }
    Matcher years = YEARS.matcher(plain);
    if (years.find() && years.group().matches(".*(?:loan|note|term|financ|prestamo).*")) {
      return Integer.parseInt(years.group(1)) * MONTHS;
    }
    Matcher bareYears = BARE_YEARS.matcher(plain);
    if (plain.strip().split(" +", -1).length <= FEW_WORDS && bareYears.find()) {
      return Integer.parseInt(bareYears.group(1)) * MONTHS;
    }
    Matcher bare = BARE_TERM.matcher(plain);
    return bare.find() ? Integer.valueOf(bare.group(1)) : null;
  }

  private LoanWords() {}
}
