package io.forecourt.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.ContactField.Form;
import io.forecourt.platform.PersonalTable;
import java.io.UncheckedIOException;

/** Decrypts the contact fields of rows that a report shows as JSON. */
record EncryptedRows(ContactCipher cipher, ObjectMapper json) {

  JsonNode decrypt(PersonalTable table, JsonNode row) {
    for (ContactField field : ContactField.of(table.name())) {
      JsonNode stored = row.path(field.column());
      if (stored.isTextual()) {
        String boundTo = row.path(field.rowColumn()).asText();
        String plain = cipher.decrypt(field, boundTo, stored.textValue());
        boolean document = field.form() == Form.JSON && !plain.equals(stored.textValue());
        if (document) {
          ((ObjectNode) row).set(field.column(), read(plain));
        } else {
          ((ObjectNode) row).put(field.column(), plain);
        }
      }
    }
    return row;
  }

  private JsonNode read(String document) {
    try {
      return json.readTree(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
