package io.forecourt.platform;

import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Lead id on each log line that is written while that lead is worked. The engine fills the same key
 * from the business key of the process it runs ({@code loggingContextBusinessKey}).
 */
public final class LeadLogContext {

  public static final String KEY = "leadId";

  /**
   * Does a piece of work of a lead; puts back what was there before.
   *
   * @param leadId null where the lead is not known
   */
  public static <T> T call(String leadId, Supplier<T> work) {
    String before = MDC.get(KEY);
    set(leadId == null ? before : leadId);
    try {
      return work.get();
    } finally {
      set(before);
    }
  }

  /** Does a piece of work of a lead that has no result. */
  public static void run(String leadId, Runnable work) {
    Object unused =
        call(
            leadId,
            () -> {
              work.run();
              return null;
            });
  }

  static void set(String leadId) {
    if (leadId == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, leadId);
    }
  }

  private LeadLogContext() {}
}
