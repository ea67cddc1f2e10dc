package io.forecourt.database.backup;

import java.time.Instant;
import java.util.List;

/**
 * Table of contents of a backup: what it was taken from, and how each entry is recognized.
 *
 * @param format version of the file's layout
 * @param schemaVersion last migration of the schema {@code forecourt}
 * @param engineVersion version of the engine's tables, such as {@code 7.24.0}
 */
record BackupManifest(
    int format,
    Instant takenAt,
    String schemaVersion,
    String engineVersion,
    List<TableEntry> tables,
    List<SequenceEntry> sequences) {

  /** Raised when a file can no longer be read by the former version's {@code restore}. */
  static final int FORMAT = 1;

  static final String NAME = "manifest.json";

  /**
   * One table.
   *
   * @param table name as SQL takes it; engine tables are found by the search path
   * @param columns those that are stored, not computed, as SQL takes them
   * @param sha256 checksum of the rows in the text format of COPY
   */
  record TableEntry(String table, List<String> columns, long rows, String sha256) {

    String file() {
      return "tables/" + table + ".copy";
    }

    String target() {
      return table + " (" + String.join(", ", columns) + ")";
    }
  }

  /** Current value of a sequence. */
  record SequenceEntry(String sequence, long lastValue, boolean called) {}

  long rows() {
    return tables.stream().mapToLong(TableEntry::rows).sum();
  }
}
