package io.forecourt.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What code asks a decision and what it does with the answer, so that a table that cannot answer is
 * refused before it is deployed.
 *
 * @param decision its key, one of {@link Decisions}
 * @param answersAlways whether code needs exactly one row for everything that it asks
 * @param demands what the answer has to be in certain cases
 * @param trial tries the table as a whole; returns one sentence for each fault
 */
public record DecisionContract(
    String decision,
    boolean answersAlways,
    List<Input> inputs,
    List<Output> outputs,
    List<Demand> demands,
    Function<Answers, List<String>> trial) {

  /** Kinds of values. */
  public enum Kind {
    TEXT,
    FLAG,
    NUMBER,
    WHOLE_NUMBER,
    /** ISO 8601 with hours, minutes and seconds. */
    DURATION,
    /** As a duration, or days, months and years. */
    PERIOD,
    /** Name of a message template. */
    TEMPLATE,
    /** Name of a message template that is sent unasked: a follow-up or marketing. */
    UNASKED_TEMPLATE,
    /** A clock: a value that the decision {@code sla-policy} has rows for. */
    CLOCK
  }

  /**
   * A variable that code asks with.
   *
   * @param values to try; null is one of them if the variable may be missing
   * @param isClosed whether there are no other values
   */
  public record Input(String name, Kind kind, List<Object> values, boolean isClosed) {

    /** The store; a table may name any. */
    public static Input store() {
      return open("store", "any-store");
    }

    public static Input open(String name, String... values) {
      return new Input(name, Kind.TEXT, Arrays.asList((Object[]) values), false);
    }

    public static Input oneOf(String name, Collection<String> values) {
      return new Input(name, Kind.TEXT, new ArrayList<>(values), true);
    }

    public static Input oneOf(String name, Enum<?>[] values) {
      return oneOf(name, Arrays.stream(values).map(Enum::name).toList());
    }

    public static Input flag(String name) {
      return new Input(name, Kind.FLAG, List.of(true, false), true);
    }

    /** Whole numbers from the lowest to the highest that code asks with. */
    public static Input number(String name, int lowest, int highest) {
      return new Input(name, Kind.WHOLE_NUMBER, List.of(lowest, highest), true);
    }

    /** The same, which may be missing. */
    public Input orMissing() {
      List<Object> all = new ArrayList<>(values);
      all.add(null);
      return new Input(name, kind, all, isClosed);
    }
  }

  /**
   * A value that code reads.
   *
   * @param values allowed texts; empty for any
   * @param lowest of a number; seconds of a duration
   * @param mayBeEmpty whether a row may leave it out
   */
  public record Output(
      String name,
      Kind kind,
      Set<String> values,
      BigDecimal lowest,
      BigDecimal highest,
      boolean mayBeEmpty) {

    public static Output text(String name) {
      return new Output(name, Kind.TEXT, Set.of(), null, null, false);
    }

    public static Output oneOf(String name, Set<String> values) {
      return new Output(name, Kind.TEXT, values, null, null, false);
    }

    public static Output flag(String name) {
      return new Output(name, Kind.FLAG, Set.of(), null, null, false);
    }

    public static Output whole(String name, int lowest, int highest) {
      return new Output(
          name,
          Kind.WHOLE_NUMBER,
          Set.of(),
          BigDecimal.valueOf(lowest),
          BigDecimal.valueOf(highest),
          false);
    }

    public static Output number(String name, double lowest, double highest) {
      return new Output(
          name,
          Kind.NUMBER,
          Set.of(),
          BigDecimal.valueOf(lowest),
          BigDecimal.valueOf(highest),
          false);
    }

    public static Output duration(String name, Duration lowest, Duration highest) {
      return new Output(
          name,
          Kind.DURATION,
          Set.of(),
          BigDecimal.valueOf(lowest.toSeconds()),
          BigDecimal.valueOf(highest.toSeconds()),
          false);
    }

    public static Output period(String name, Duration lowest, Duration highest) {
      Output duration = duration(name, lowest, highest);
      return new Output(name, Kind.PERIOD, Set.of(), duration.lowest(), duration.highest(), false);
    }

    public static Output unaskedTemplate(String name) {
      return new Output(name, Kind.UNASKED_TEMPLATE, Set.of(), null, null, false);
    }

    public static Output template(String name) {
      return new Output(name, Kind.TEMPLATE, Set.of(), null, null, false);
    }

    /**
     * @param known clocks that code asks for
     */
    public static Output clock(String name, Set<String> known) {
      return new Output(name, Kind.CLOCK, known, null, null, false);
    }

    /** The same, which a row may leave empty. */
    public Output orEmpty() {
      return new Output(name, kind, values, lowest, highest, true);
    }
  }

  /**
   * @param when values of inputs for which it counts
   * @param isMet whether the outputs of the answering row are right
   * @param words what has to be so
   */
  public record Demand(
      Map<String, Object> when, Predicate<Map<String, Object>> isMet, String words) {}

  /** The table, asked: returns the outputs of each row that applies. */
  public interface Answers {
    List<Map<String, Object>> to(Map<String, Object> inputs);
  }

  public static DecisionContract of(
      String decision, boolean answersAlways, List<Input> inputs, List<Output> outputs) {
    return new DecisionContract(
        decision, answersAlways, inputs, outputs, List.of(), answers -> List.of());
  }

  public DecisionContract with(List<Demand> others) {
    return new DecisionContract(decision, answersAlways, inputs, outputs, others, trial);
  }

  public DecisionContract with(Function<Answers, List<String>> other) {
    return new DecisionContract(decision, answersAlways, inputs, outputs, demands, other);
  }
}
