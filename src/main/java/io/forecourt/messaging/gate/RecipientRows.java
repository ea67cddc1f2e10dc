package io.forecourt.messaging.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.SqlTime;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Maps the row of a person, as {@link Recipients} selects it. */
final class RecipientRows {

  private final ContactCipher cipher;
  private final ObjectMapper json;

  RecipientRows(ContactCipher cipher, ObjectMapper json) {
    this.cipher = cipher;
    this.json = json;
  }

  Recipient recipient(Lead lead, ResultSet row) throws SQLException {
    return new Recipient(
        lead,
        Optional.ofNullable(row.getString("postal_code")),
        Set.of((String[]) row.getArray("suppressed").getArray()),
        SqlTime.optionalInstant(row, "paused_at"),
        moments(row.getArray("recent_sends")),
        SqlTime.optionalInstant(row, "unasked_at"),
        row.getObject("unsubscribe_token", UUID.class),
        Stream.concat(
                decrypted(ContactField.CUSTOMER_PHONE, lead, row.getArray("mobiles")),
                decrypted(ContactField.CUSTOMER_PHONE, lead, row.getArray("phones")))
            .toList(),
        decrypted(ContactField.CUSTOMER_EMAIL, lead, row.getArray("emails")).toList(),
        row.getBoolean("any_closed"),
        consents(lead, row.getString("consents")),
        wrote(row.getString("wrote")),
        texts(row.getArray("used")),
        Optional.ofNullable(row.getObject("version", Integer.class)),
        Optional.ofNullable(row.getString("preferred")),
        SqlTime.optionalInstant(row, "bought_at"),
        SqlTime.optionalInstant(row, "in_chat_at"));
  }

  /** In the order of the numbers and addresses, which the database does not know. */
  private Stream<String> decrypted(ContactField field, Lead lead, Array addresses)
      throws SQLException {
    return texts(addresses).stream()
        .map(address -> cipher.decrypt(field, lead.customerId(), address))
        .sorted();
  }

  private List<Recipient.Consent> consents(Lead lead, String stored) {
    List<Recipient.Consent> consents = new ArrayList<>();
    for (JsonNode consent : read(stored)) {
      List<String> channels =
          StreamSupport.stream(consent.get("channels").spliterator(), false)
              .map(JsonNode::asText)
              .toList();
      consents.add(
          new Recipient.Consent(
              consent.get("id").asLong(),
              Set.copyOf(channels),
              consent.get("source").asText(),
              moment(consent.get("at")),
              Optional.ofNullable(
                  cipher.decrypt(
                      ContactField.CONSENT_ADDRESS,
                      lead.customerId(),
                      consent.get("address").textValue()))));
    }
    return consents;
  }

  private Map<Channel, Instant> wrote(String stored) {
    Map<Channel, Instant> wrote = new EnumMap<>(Channel.class);
    read(stored)
        .properties()
        .forEach(entry -> wrote.put(Channel.valueOf(entry.getKey()), moment(entry.getValue())));
    return wrote;
  }

  private JsonNode read(String stored) {
    try {
      return stored == null ? json.createObjectNode() : json.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant moment(JsonNode text) {
    return OffsetDateTime.parse(text.asText()).toInstant();
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static List<Instant> moments(Array array) throws SQLException {
    return Stream.of((Timestamp[]) array.getArray()).map(Timestamp::toInstant).toList();
  }
}
