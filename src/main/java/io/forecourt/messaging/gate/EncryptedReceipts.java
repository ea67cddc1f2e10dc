package io.forecourt.messaging.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.util.UUID;

/** Decrypts what the document of {@link ReceiptDocuments} quotes. */
record EncryptedReceipts(ContactCipher cipher, UUID customerId) {

  void decrypt(JsonNode document) {
    JsonNode customer = document.get("customer");
    decrypt(customer, "firstName", ContactField.CUSTOMER_FIRST_NAME, customerId);
    decrypt(customer, "lastName", ContactField.CUSTOMER_LAST_NAME, customerId);
    decrypt((ArrayNode) customer.get("phones"), ContactField.CUSTOMER_PHONE);
    decrypt((ArrayNode) customer.get("emails"), ContactField.CUSTOMER_EMAIL);
    for (JsonNode consent : document.get("consents")) {
      decrypt(consent, "address", ContactField.CONSENT_ADDRESS, customerId);
    }
    for (JsonNode receipt : document.get("receipts")) {
      decrypt(receipt, "address", ContactField.RECEIPT_ADDRESS, customerId);
      decrypt(receipt, "text", ContactField.MESSAGE_TEXT, receipt.get("leadId").asText());
      JsonNode model = receipt.path("model");
      String message = model.path("messageId").asText();
      decrypt(model, "approvedText", ContactField.MODEL_MESSAGE_BASE, message);
      decrypt(model, "sheet", ContactField.MODEL_MESSAGE_SHEET, message);
    }
  }

  private void decrypt(JsonNode object, String name, ContactField field, Object row) {
    if (object.hasNonNull(name)) {
      ((ObjectNode) object).put(name, cipher.decrypt(field, row, object.get(name).asText()));
    }
  }

  private void decrypt(ArrayNode addresses, ContactField field) {
    for (int i = 0; i < addresses.size(); i++) {
      addresses.set(i, cipher.decrypt(field, customerId, addresses.get(i).asText()));
    }
  }
}
