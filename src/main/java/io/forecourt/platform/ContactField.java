package io.forecourt.platform;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column that is encrypted where an installation has an encryption key: what names a buyer, and
 * the texts in which names, numbers and addresses stand. Listed in one place because the commands
 * that encrypt and decrypt existing rows run without the modules that own the tables.
 */
public enum ContactField {
  CUSTOMER_FIRST_NAME("customer", "first_name", "id", Form.TEXT),
  CUSTOMER_LAST_NAME("customer", "last_name", "id", Form.TEXT),
  CUSTOMER_PHONE("customer_phone", "e164", "customer_id", Form.ADDRESS),
  CUSTOMER_EMAIL("customer_email", "email", "customer_id", Form.ADDRESS),
  CUSTOMER_STREET("customer_record", "street", "customer_id", Form.TEXT),
  CUSTOMER_MATCH_KEY("customer_record", "match_key", "customer_id", Form.ADDRESS),
  UNCONFIRMED_ADDRESS("unconfirmed_contact", "address", "customer_id", Form.ADDRESS),
  CONSENT_ADDRESS("consent", "address", "customer_id", Form.ADDRESS),
  OUTBOX_ADDRESS("outbox", "address", "customer_id", Form.ADDRESS),
  RECEIPT_ADDRESS("receipt", "address", "customer_id", Form.ADDRESS),
  LEAD_COMMENTS("lead", "comments", "id", Form.TEXT),
  MESSAGE_TEXT("message", "text", "lead_id", Form.TEXT),
  MODEL_MESSAGE_BASE("model_message", "base_text", "message_id", Form.TEXT),
  MODEL_MESSAGE_SHEET("model_message", "sheet", "message_id", Form.TEXT),
  REPLY_DRAFT_ANSWER("reply_draft", "answer", "lead_id", Form.JSON),
  INQUIRY_BODY("inquiry", "body", "lead_id", Form.TEXT),
  INTAKE_BODY("intake", "body", "id", Form.TEXT),
  INTAKE_PROBLEM("intake", "problem", "id", Form.TEXT),
  /** Of rows that live for seconds; their id is not known before they are written. */
  INBOX_PAYLOAD("inbox", "payload", "kind", Form.JSON),
  INBOX_SUBJECT("inbox", "subject", "kind", Form.SUBJECT),
  HANDOFF_RECORD("handoff_record", "record", "lead_id", Form.JSON),
  HANDOFF_SETTLED("handoff_record", "settled", "lead_id", Form.TEXT),
  HANDOFF_DO_NOT_ASK("handoff_record", "do_not_ask", "lead_id", Form.TEXT),
  HANDOFF_NEXT_ACTION("handoff_record", "next_action", "lead_id", Form.TEXT),
  CRM_RECORD("crm_record", "record", "lead_id", Form.JSON),
  OWNER_NOTICE_TEXT("owner_notice", "text", "lead_id", Form.TEXT),
  ALERT_TEXT("alert", "text", "lead_id", Form.TEXT);

  private final String table;
  private final String column;
  private final String rowColumn;
  private final Form form;

  ContactField(String table, String column, String rowColumn, Form form) {
    this.table = table;
    this.column = column;
    this.rowColumn = rowColumn;
    this.form = form;
  }

  /** How a column is stored. */
  public enum Form {
    TEXT,
    /** A number or address that others are compared with, by its keyed hash. */
    ADDRESS,
    /** A {@code jsonb}, encrypted as one JSON string. */
    JSON,
    /** An id, or a store and the keyed hash of an address: nothing reads the address back. */
    SUBJECT
  }

  /** Returns the fields of a table of the schema {@code forecourt}. */
  public static List<ContactField> of(String table) {
    return Stream.of(values()).filter(field -> field.table.equals(table)).toList();
  }

  public String table() {
    return table;
  }

  public String column() {
    return column;
  }

  /** Returns the column whose value an encrypted text is bound to. */
  public String rowColumn() {
    return rowColumn;
  }

  public Form form() {
    return form;
  }
}
