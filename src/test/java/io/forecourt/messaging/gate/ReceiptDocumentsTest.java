package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.template.TemplatePurposes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the document holds; the table of rights says who gets it. */
@MessagingTest
class ReceiptDocumentsTest {

  @Autowired private OutboundGate outboundGate;
  @Autowired private OptOuts optOuts;
  @Autowired private ReceiptDocuments documents;
  @Autowired private Correspondence buyers;
  @Autowired private Leads leads;

  @Test
  void shouldExportEverythingOfAPersonAsOneDocument() {
    Lead lead = leads.get(buyers.receive(aLead()));
    outboundGate.send(lead.id(), "first-answer-general");
    optOuts.record(lead.customerId(), "Wrote \"stop\".");
    outboundGate.sendNotice(lead, TemplatePurposes.OPT_OUT_CONFIRMED, Channel.TEXT);

    JsonNode document = documents.of(lead.customerId());

    assertThat(document.at("/consents/0/text").asText()).contains("may text and call me");
    assertThat(document.at("/optOuts/0/reason").asText()).isEqualTo("Wrote \"stop\".");
    assertThat(document.at("/receipts/0/where").asText()).contains("America/Chicago");
    assertThat(document.at("/receipts/0/consent").asLong())
        .isEqualTo(document.at("/consents/0/id").asLong());
    assertThat(document.at("/receipts/1/block").asText()).isEqualTo("opt-out-confirmed");
  }
}
