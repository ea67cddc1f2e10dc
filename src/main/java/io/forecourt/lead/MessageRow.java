package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A message as a row of the table {@code message}. */
final class MessageRow {

  private final ContactCipher cipher;

  MessageRow(ContactCipher cipher) {
    this.cipher = cipher;
  }

  Message read(ResultSet row, int number) throws SQLException {
    return new Message(
        SqlTime.instant(row, "at"),
        Message.Direction.valueOf(row.getString("direction")),
        Channel.valueOf(row.getString("channel")),
        Message.Author.valueOf(row.getString("author")),
        cipher.decrypt(
            ContactField.MESSAGE_TEXT,
            row.getObject("lead_id", UUID.class),
            row.getString("text")));
  }

  NumberedMessage readNumbered(ResultSet row, int number) throws SQLException {
    return new NumberedMessage(row.getLong("id"), read(row, number));
  }
}
