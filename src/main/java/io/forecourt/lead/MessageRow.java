package io.forecourt.lead;

import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A message as a row of the table {@code message}. */
final class MessageRow {

  static Message read(ResultSet row, int number) throws SQLException {
    return new Message(
        SqlTime.instant(row, "at"),
        Message.Direction.valueOf(row.getString("direction")),
        Channel.valueOf(row.getString("channel")),
        Message.Author.valueOf(row.getString("author")),
        row.getString("text"));
  }

  static NumberedMessage readNumbered(ResultSet row, int number) throws SQLException {
    return new NumberedMessage(row.getLong("id"), read(row, number));
  }

  private MessageRow() {}
}
