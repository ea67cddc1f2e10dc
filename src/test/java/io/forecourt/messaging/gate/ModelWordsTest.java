package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Leads;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words of a language model at the gate: a kind of their own, under the rules of an answer. */
@MessagingTest
class ModelWordsTest {

  private static final OutboundMessage ANSWER =
      new OutboundMessage(List.of("answer-passed-on", "answer-phone"), Map.of());
  private static final String HASH = "5e".repeat(32);

  @Autowired private OutboundGate outboundGate;
  @Autowired private MessagePreviews previews;
  @Autowired private Leads leads;
  @Autowired private Correspondence buyers;
  @Autowired private ContactCipher cipher;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldSendCheckedWordsWithAReceiptOfTheirOwn() {
    UUID lead = buyers.receive(aLead());
    buyers.write(lead, "Is there parking?");
    MessagePreviews.Preview preview = previews.find(leads.get(lead), ANSWER).orElseThrow();
    assertThat(preview.text()).isEqualTo(String.join("\n", preview.parts().values()));
    assertThat(buyers.thread(lead)).hasSize(1);

    SendResult sent = outboundGate.send(lead, inWords(preview.text()));

    assertThat(sent.templates()).containsExactly("answer-passed-on", "answer-phone");
    assertThat(buyers.thread(lead)).last().isEqualTo("Checked words.");
    assertThat(rows("select author from forecourt.message where lead_id = :lead order by id", lead))
        .containsExactly("BUYER", "MODEL");
    assertThat(receipts(lead))
        .containsExactly(
            "SENT answer-passed-on ANSWER LONG 1",
            "SENT answer-phone ANSWER LONG 1",
            "SENT assistant-model ANSWER " + HASH);
    assertThat(modelMessages(lead))
        .containsExactly("ANSWER {answer-passed-on,answer-phone} " + preview.text() + " {\"a\":1}");
  }

  @Test
  void shouldSendApprovedWordsWhereTheMessageTurnsOutOtherwise() {
    UUID lead = buyers.receive(aLead());
    buyers.write(lead, "Is there parking?");

    outboundGate.send(lead, inWords("Something else."));

    assertThat(buyers.thread(lead)).last().asString().contains("Our team");
    assertThat(receipts(lead)).hasSize(2).noneMatch(receipt -> receipt.contains("assistant-model"));
  }

  @Test
  void shouldNotPreviewOrSendToWhoOptedOut() {
    UUID lead = buyers.receive(aLead());
    MessagePreviews.Preview preview = previews.find(leads.get(lead), ANSWER).orElseThrow();
    jdbc.sql(
            "update forecourt.customer set suppressed = '{EVERYTHING}' where id ="
                + " (select customer_id from forecourt.lead where id = :lead)")
        .param("lead", lead)
        .update();

    assertThat(previews.find(leads.get(lead), ANSWER)).isEmpty();
    assertThat(outboundGate.send(lead, inWords(preview.text())).verdict().isSent()).isFalse();
    assertThat(buyers.thread(lead)).isEmpty();
  }

  private static OutboundMessage inWords(String base) {
    return new OutboundMessage(
        ANSWER.templates(),
        ANSWER.values(),
        Optional.of(
            new ModelWords(ModelWords.Kind.ANSWER, base, "Checked words.", "{\"a\":1}", HASH)));
  }

  private List<String> receipts(UUID lead) {
    return rows(
        "select outcome || ' ' || template || ' ' || purpose || ' ' || phrasing"
            + " from forecourt.receipt where lead_id = :lead order by id",
        lead);
  }

  private List<String> modelMessages(UUID lead) {
    return jdbc.sql(
            "select w.* from forecourt.model_message w join forecourt.message m"
                + " on m.id = w.message_id where m.lead_id = :lead")
        .param("lead", lead)
        .query(
            (row, number) ->
                String.join(
                    " ",
                    row.getString("written_as"),
                    row.getString("based_on"),
                    cipher.decrypt(
                        ContactField.MODEL_MESSAGE_BASE,
                        row.getLong("message_id"),
                        row.getString("base_text")),
                    cipher.decrypt(
                        ContactField.MODEL_MESSAGE_SHEET,
                        row.getLong("message_id"),
                        row.getString("sheet"))))
        .list();
  }

  private List<String> rows(String query, UUID lead) {
    return jdbc.sql(query).param("lead", lead).query(String.class).list();
  }
}
