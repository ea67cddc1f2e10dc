package io.forecourt.capture.inbox;

import java.util.List;
import java.util.Optional;

/**
 * Processes one kind of arrival, in the transaction that takes it out of the inbox.
 *
 * @param <P> what the inbox holds of it, as JSON under its simple name: fields are added, never
 *     renamed, because entries outlive a release
 */
public interface InboxHandler<P> {

  Class<P> payload();

  Result<P> handle(P arrival, Attempt attempt);

  /**
   * @param repeated whether an earlier attempt failed
   * @param words reader of the buyer's words
   */
  record Attempt(boolean repeated, WordsOnce words) {}

  /**
   * @param signals what the buyer asks for or gives away, for the caller who delivered it
   * @param next what is left to do in a transaction of its own
   * @param subject whose arrivals are to be processed after it
   */
  record Result<P>(List<String> signals, Optional<P> next, Optional<String> subject) {

    public static <P> Result<P> done() {
      return read(List.of());
    }

    public static <P> Result<P> read(List<String> signals) {
      return new Result<>(signals, Optional.empty(), Optional.empty());
    }

    public static <P> Result<P> next(P arrival) {
      return new Result<>(List.of(), Optional.of(arrival), Optional.empty());
    }

    public static <P> Result<P> then(String subject) {
      return new Result<>(List.of(), Optional.empty(), Optional.of(subject));
    }
  }
}
