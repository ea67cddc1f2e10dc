package io.forecourt.inventory.feed;

import io.forecourt.platform.CharsetDetection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of vehicles as text. What it is shows in its content: names and declared types are often
 * wrong.
 *
 * @param unreadable lines that hold no vehicle
 * @param headers as the file writes them
 */
record FeedFile(List<FeedRecord> records, List<LineNote> unreadable, Set<String> headers) {

  /**
   * @throws FeedRefused if it cannot be read as a whole, or ends too early
   */
  static FeedFile read(byte[] bytes) {
    if (startsWith(bytes, "PK") || startsWith(bytes, "\u001f\u008b")) {
      throw new FeedRefused("The file is compressed. Send it unpacked, as CSV, TSV or JSON.");
    }
    String text = CharsetDetection.decode(bytes).strip();
    if (text.isEmpty()) {
      throw new FeedRefused("The file is empty.");
    }
    return switch (text.charAt(0)) {
      case '[', '{' -> JsonFile.read(text);
      case '<' -> throw new FeedRefused("The file is a web page or XML, not CSV, TSV or JSON.");
      // Not stripped: a line break at the end shows that the last line is whole.
      default -> DelimitedFile.read(CharsetDetection.decode(bytes).stripLeading());
    };
  }

  /**
   * @throws FeedRefused if there are records, but none of them can have a VIN
   */
  static FeedFile of(List<FeedRecord> records, List<LineNote> unreadable, Set<String> headers) {
    if (headers.stream().map(FeedColumn::find).noneMatch(Optional.of(FeedColumn.VIN)::equals)) {
      throw new FeedRefused(
          "The file has no column for the VIN. Its columns: %s."
              .formatted(shortened(String.join(", ", headers))));
    }
    return new FeedFile(records, unreadable, headers);
  }

  private static boolean startsWith(byte[] bytes, String mark) {
    return bytes.length > 1
        && (bytes[0] & 0xFF) == mark.charAt(0)
        && (bytes[1] & 0xFF) == mark.charAt(1);
  }

  private static String shortened(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
