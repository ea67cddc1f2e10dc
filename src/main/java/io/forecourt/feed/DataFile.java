package io.forecourt.feed;

import io.forecourt.platform.CharsetDetection;
import java.util.List;
import java.util.Set;

/**
 * A file of records as text. What it is shows in its content: names and declared types are often
 * wrong.
 *
 * @param unreadable lines that hold no record
 * @param headers as the file writes them
 */
public record DataFile(List<DataRecord> records, List<LineNote> unreadable, Set<String> headers) {

  /**
   * What its JSON may look like.
   *
   * @param lists names that the list of records may have
   * @param rows name of a list inside a record, of which each makes a record
   * @param row name of its fields before a dot, so that they are not those of the record around it
   */
  public record Shape(List<String> lists, String rows, String row) {

    /** A record holds no records. */
    public Shape(List<String> lists) {
      this(lists, "", "");
    }
  }

  /**
   * @throws FileRefused if it cannot be read as a whole, or ends too early
   */
  public static DataFile read(byte[] bytes, Shape shape) {
    if (startsWith(bytes, "PK") || startsWith(bytes, "\u001f\u008b")) {
      throw new FileRefused("The file is compressed. Send it unpacked, as CSV, TSV or JSON.");
    }
    String text = CharsetDetection.decode(bytes).strip();
    if (text.isEmpty()) {
      throw new FileRefused("The file is empty.");
    }
    return switch (text.charAt(0)) {
      case '[', '{' -> JsonFile.read(text, shape);
      case '<' -> throw new FileRefused("The file is a web page or XML, not CSV, TSV or JSON.");
      // Not stripped: a line break at the end shows that the last line is whole.
      default -> DelimitedFile.read(CharsetDetection.decode(bytes).stripLeading());
    };
  }

  /** Returns its columns in words, the first of them if there are many. */
  public String columns() {
    String all = String.join(", ", headers);
    return all.length() > 300 ? all.substring(0, 300) + "…" : all;
  }

  private static boolean startsWith(byte[] bytes, String mark) {
    return bytes.length > 1
        && (bytes[0] & 0xFF) == mark.charAt(0)
        && (bytes[1] & 0xFF) == mark.charAt(1);
  }
}
