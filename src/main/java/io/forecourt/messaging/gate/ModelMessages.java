package io.forecourt.messaging.gate;

import io.forecourt.messaging.template.Purpose;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records which messages a language model wrote, on which templates and facts they rest. */
@Repository
class ModelMessages {

  /** Name of the receipt that such a message has beside those of its templates. */
  static final String RECEIPT = "assistant-model";

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Receipts receipts;

  ModelMessages(JdbcClient jdbc, ContactCipher cipher, Receipts receipts) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.receipts = receipts;
  }

  /** Adds the receipt of the model, whose phrasing is the hash of the sheet, and the sheet. */
  void record(
      long messageId,
      Recipient to,
      ContactDecision decision,
      ComposedMessage message,
      ModelWords words) {
    Purpose purpose = message.first().template().purpose();
    receipts.add(
        messageId,
        new Receipt(
            to.lead(),
            decision.verdict(),
            RECEIPT,
            0,
            Optional.of(purpose),
            decision.route(),
            Optional.of(words.sheetHash()),
            decision.zone()));
    jdbc.sql(
            """
            insert into forecourt.model_message
              (message_id, written_as, based_on, base_text, sheet, sheet_hash)
            values (:id, :kind, :templates, :base, :sheet, :hash)
            """)
        .param("id", messageId)
        .param("kind", words.kind().name())
        .param("templates", message.templates().toArray(String[]::new))
        .param("base", cipher.encrypt(ContactField.MODEL_MESSAGE_BASE, messageId, words.base()))
        .param("sheet", cipher.encrypt(ContactField.MODEL_MESSAGE_SHEET, messageId, words.sheet()))
        .param("hash", words.sheetHash())
        .update();
  }
}
