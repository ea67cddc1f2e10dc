package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A lead as a row of the table {@code lead}. */
final class LeadRow {

  private final ContactCipher cipher;

  LeadRow(ContactCipher cipher) {
    this.cipher = cipher;
  }

  Lead read(ResultSet row, int number) throws SQLException {
    Optional<Instant> due = SqlTime.optionalInstant(row, "next_action_due");
    String nextAction = row.getString("next_action");
    UUID id = row.getObject("id", UUID.class);
    return new Lead(
        id,
        row.getString("store"),
        row.getObject("customer_id", UUID.class),
        row.getString("source"),
        Channel.valueOf(row.getString("channel")),
        Optional.ofNullable(row.getString("external_id")),
        SqlTime.instant(row, "received_at"),
        SqlTime.optionalInstant(row, "provider_requested_at"),
        Stage.valueOf(row.getString("stage")),
        Status.valueOf(row.getString("status")),
        Optional.ofNullable(row.getString("grade")),
        Optional.ofNullable(row.getObject("score", Integer.class)),
        Optional.ofNullable(row.getString("band")).map(Band::valueOf),
        Optional.ofNullable(row.getString("owner")),
        due.map(dueAt -> new Lead.NextAction(nextAction, dueAt)),
        Optional.ofNullable(row.getObject("duplicate_of", UUID.class)),
        Optional.ofNullable(
            cipher.decrypt(ContactField.LEAD_COMMENTS, id, row.getString("comments"))),
        new Behaviour(
            row.getInt("visits"),
            row.getInt("vehicle_pages"),
            row.getInt("page_seconds"),
            row.getInt("form_depth")));
  }
}
