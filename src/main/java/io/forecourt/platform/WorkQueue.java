package io.forecourt.platform;

import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of a table that wait for work, done one at a time by any thread of any node. A subclass in
 * the module that owns the table gives the SQL and the work itself.
 *
 * @param <T> a row as its work needs it
 */
public abstract class WorkQueue<T> {

  private final TransactionTemplate transaction;
  private final Guarantee guarantee;

  protected WorkQueue(TransactionTemplate transaction, Guarantee guarantee) {
    this.transaction = transaction;
    this.guarantee = guarantee;
  }

  /** What becomes of a row whose node dies during the work. */
  public enum Guarantee {
    /** It is worked again: claim, work and its mark are one transaction. */
    AT_LEAST_ONCE,
    /**
     * It is lost: the claim is committed before the work begins, and the work runs outside of it.
     */
    AT_MOST_ONCE
  }

  /**
   * Claims the next row that is due, {@code for update skip locked}. With {@link
   * Guarantee#AT_MOST_ONCE} the same statement takes it out of the queue.
   */
  protected abstract Optional<T> claim();

  /**
   * Does the work of a row and marks it as done, or as due later where that is an expected outcome.
   * An exception undoes what the transaction wrote and leads to {@link #retryLater}.
   *
   * @return what has to follow once the row is committed and its locks are free
   */
  protected abstract Runnable process(T row);

  /** Records why a row failed, and when it is due again, after {@link #process} threw. */
  protected abstract void retryLater(T row, RuntimeException failure);

  /**
   * Works one row.
   *
   * @return false when none was due
   */
  public final boolean processNext() {
    return new Attempt().run();
  }

  private static String leadOf(Object row) {
    return row instanceof LeadRelated work ? work.leadId().toString() : null;
  }

  /** Follow-up of a row after which there is nothing left to do. */
  protected static Runnable nothing() {
    return () -> {};
  }

  /**
   * One row from its claim to its end; knows the row when its transaction fails, commit included.
   */
  private final class Attempt {

    private Optional<T> row = Optional.empty();
    private Runnable followUp = nothing();

    boolean run() {
      try {
        claimAndWork();
      } catch (RuntimeException e) {
        return postpone(e);
      } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
        // A row that ends in an error must not come first again and again.
        return postpone(new IllegalStateException(e.toString(), e));
      }
      followUp.run();
      return row.isPresent();
    }

    private boolean postpone(RuntimeException failure) {
      T failed = row.orElseThrow(() -> failure);
      LeadLogContext.run(
          leadOf(failed),
          () -> transaction.executeWithoutResult(status -> retryLater(failed, failure)));
      return true;
    }

    private void claimAndWork() {
      transaction.executeWithoutResult(
          status -> {
            row = claim();
            if (guarantee == Guarantee.AT_LEAST_ONCE) {
              work();
            }
          });
      if (guarantee == Guarantee.AT_MOST_ONCE) {
        work();
      }
    }

    private void work() {
      row.ifPresent(
          claimed -> followUp = LeadLogContext.call(leadOf(claimed), () -> process(claimed)));
    }
  }
}
