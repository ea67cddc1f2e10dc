package io.forecourt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The table of what faults did, in {@code target/faults.md}; one row is added for each. */
public final class FaultTable {

  private static final Path FILE = Path.of("target", "faults.md");

  private static final List<Integer> COLUMNS = List.of(0, 201, 202, 503);

  private static final String HEAD =
      """
      | Fault | Sent | 201 | 202 | 503 | No answer | Lost | Doubled | Slowest answer | Next lead after | All whole after | Remarks |
      |---|---|---|---|---|---|---|---|---|---|---|---|
      """;

  /**
   * Adds a fault after which the invariant held: nothing acknowledged was lost, and nothing
   * doubled.
   *
   * @param next from the end of the fault to the next lead that was taken in at once
   * @param whole from the end of the load until the invariant held
   */
  public static void add(
      String fault, LeadLoad load, Duration next, Duration whole, String remarks) {
    Duration slowest =
        load.answers().stream()
            .filter(answer -> answer.status() != 0)
            .map(LeadLoad.Answer::took)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    List<Integer> others =
        load.answers().stream()
            .map(LeadLoad.Answer::status)
            .filter(status -> !COLUMNS.contains(status))
            .sorted()
            .toList();
    String row =
        "| %s | %d | %d | %d | %d | %d | 0 | 0 | %s | %s | %s | %s |%n"
            .formatted(
                fault,
                load.answers().size(),
                load.count(201),
                load.count(202),
                load.count(503),
                load.count(0),
                seconds(slowest),
                seconds(next),
                seconds(whole),
                (remarks + (others.isEmpty() ? "" : " Other answers: " + others + ".")).strip());
    try {
      Files.createDirectories(FILE.getParent());
      if (Files.notExists(FILE)) {
        Files.writeString(FILE, HEAD);
      }
      Files.writeString(FILE, row, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.print(row);
  }

  public static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
  }

  private FaultTable() {}
}
