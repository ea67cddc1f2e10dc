package io.forecourt.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table that belong to a person, and what an erasure does with them.
 *
 * @param rows SQL from the word {@code from} to the end of {@code where}, with the parameters of
 *     {@link DataSubject}
 * @param detail what the emptied columns are set to, or why the rows are kept
 * @param hasFiles whether the rows have the columns {@code id}, {@code content_type} and {@code
 *     content}, which reports deliver as files
 * @param hasProcesses whether the column {@code id} is the business key of processes
 */
public record PersonalTable(
    String rows, Erasure erasure, String detail, boolean hasFiles, boolean hasProcesses) {

  private static final Pattern ROWS =
      Pattern.compile("from forecourt\\.(\\w+)\\s+where\\s+(.+)", Pattern.DOTALL);

  /** What an erasure does with rows. */
  public enum Erasure {
    DELETE,
    /** The row stays for statistics or as proof; its content goes. */
    EMPTY,
    /** The row says nothing about who the person is. */
    KEEP
  }

  public PersonalTable {
    if (!ROWS.matcher(rows.strip()).matches()) {
      throw new IllegalArgumentException("Not \"from forecourt.… where …\": " + rows);
    }
  }

  public static PersonalTable deleted(String rows) {
    return new PersonalTable(rows.strip(), Erasure.DELETE, "", false, false);
  }

  /**
   * @param assignments SQL after {@code set}
   */
  public static PersonalTable emptied(String rows, String assignments) {
    return new PersonalTable(rows.strip(), Erasure.EMPTY, assignments, false, false);
  }

  public static PersonalTable kept(String rows, String reason) {
    return new PersonalTable(rows.strip(), Erasure.KEEP, reason, false, false);
  }

  public PersonalTable withFiles() {
    return new PersonalTable(rows, erasure, detail, true, hasProcesses);
  }

  public PersonalTable withProcesses() {
    return new PersonalTable(rows, erasure, detail, hasFiles, true);
  }

  /** Returns the name of the table. */
  public String name() {
    return part(1);
  }

  /** Returns the statement of an erasure, or nothing to run where rows are kept. */
  public String erasureStatement() {
    return switch (erasure) {
      case DELETE -> "delete " + rows;
      case EMPTY -> "update forecourt.%s set %s where %s".formatted(name(), detail, part(2));
      case KEEP -> "";
    };
  }

  /** Returns the same for some of the rows at a time. */
  public String erasureStatement(int limit) {
    String some = "ctid in (select ctid %s limit %d)".formatted(rows, limit);
    return new PersonalTable(
            "from forecourt.%s where %s".formatted(name(), some), erasure, detail, false, false)
        .erasureStatement();
  }

  private String part(int group) {
    Matcher matcher = ROWS.matcher(rows);
    return matcher.matches() ? matcher.group(group) : "";
  }
}
