package io.forecourt.understanding.question;

import io.forecourt.inventory.StockQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words of a message say about its questions; null where they say nothing.
 *
 * @param features equipment, in the words of {@link io.forecourt.inventory.Feature} or the buyer's
 * @param loan amounts of a payment
 * @param amount that the buyer offers, in the store's currency
 * @param day and {@code time} of a visit, or the day whose hours are asked for
 * @param wish what is looked for in the stock
 */
public record QuestionDetails(
    List<String> features,
    Loan loan,
    BigDecimal amount,
    LocalDate day,
    LocalTime time,
    StockQuery wish,
    UnitReference unit) {

  public static final QuestionDetails NONE =
      new QuestionDetails(
          List.of(), Loan.NONE, null, null, null, StockQuery.ANY, UnitReference.NONE);

  /**
   * Amounts of a payment; null where the words say nothing.
   *
   * @param monthly what the buyer wants to pay a month
   * @param months the term
   * @param solve what is asked for
   */
  public record Loan(BigDecimal monthly, BigDecimal down, Integer months, Unknown solve) {

    public static final Loan NONE = new Loan(null, null, null, null);

    /** The amount that is to be found. */
    public enum Unknown {
      DOWN,
      TERM
    }

    /** Returns these amounts, replaced by those of {@code later} that are given. */
    public Loan with(Loan later) {
      return new Loan(
          or(later.monthly, monthly),
          or(later.down, down),
          or(later.months, months),
          or(later.solve, solve));
    }
  }

  /** Returns these details, replaced by those of {@code later} that are given. */
  public QuestionDetails with(QuestionDetails later) {
    List<String> all = new ArrayList<>(features);
    later.features.stream().filter(feature -> !all.contains(feature)).forEach(all::add);
    return new QuestionDetails(
        all,
        loan.with(later.loan),
        or(later.amount, amount),
        or(later.day, day),
        or(later.time, time),
        later.wish.isEmpty() ? wish : later.wish,
        unit.with(later.unit));
  }

  private static <T> T or(T first, T second) {
    return first == null ? second : first;
  }
}
