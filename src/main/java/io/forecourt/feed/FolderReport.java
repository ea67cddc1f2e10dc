package io.forecourt.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of a file, for the person who looks into the folder. */
record FolderReport(String text) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  static FolderReport of(DeliveryResult result) {
    return new FolderReport(
        "Read %d: %d added, %d updated, %d removed, %d unchanged, %d rejected.\n%s%s"
            .formatted(
                result.read(),
                result.added(),
                result.updated(),
                result.removed(),
                result.unchanged(),
                result.rejected().size(),
                lines("Rejected", result.rejected()),
                lines("Warnings", result.warnings())));
  }

  static FolderReport of(FileRefused refused) {
    return new FolderReport(
        "Refused, and nothing was changed. %s\n".formatted(refused.getMessage()));
  }

  private static String lines(String title, List<LineNote> notes) {
    return notes.isEmpty()
        ? ""
        : notes.stream()
            .map(note -> "line %d: %s\n".formatted(note.line(), note.reason()))
            .collect(Collectors.joining("", "\n" + title + "\n", ""));
  }

  /** The time keeps files of one name apart. */
  void moveTo(Path file, String folder, Instant now) {
    try {
      Path target = Files.createDirectories(file.resolveSibling(folder));
      String name = TIME.format(now) + "-" + file.getFileName();
      Files.writeString(target.resolve(name + ".txt"), text);
      Files.move(file, target.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
