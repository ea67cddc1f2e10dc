package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@ForecourtTest
class ReceiptsExportTest {

  @Autowired private OutboundGate outboundGate;
  @Autowired private Showroom showroom;
  @Autowired private Callers callers;

  @Test
  void shouldExportEverythingOfAPersonAsOneDocument() {
    UUID lead = showroom.receive(aLead());
    outboundGate.send(lead, "first-answer-general");
    showroom.write(lead, "stop");

    var document = showroom.read(callers.machineGets("/api/leads/" + lead + "/receipts").getBody());

    assertThat(document.at("/consents/0/text").asText()).contains("may text and call me");
    assertThat(document.at("/optOuts/0/reason").asText()).isEqualTo("Wrote \"stop\".");
    assertThat(document.at("/receipts/0/where").asText()).contains("America/Chicago");
    assertThat(document.at("/receipts/0/consent").asLong())
        .isEqualTo(document.at("/consents/0/id").asLong());
    assertThat(document.at("/receipts/1/block").asText()).isEqualTo("opt-out-confirmed");
    assertThat(
            callers
                .strangerCalls(HttpMethod.GET, "/api/leads/" + lead + "/receipts", null)
                .getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(
            callers
                .personCalls("ann", HttpMethod.GET, "/api/leads/" + lead + "/receipts", null)
                .getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(
            callers
                .personCalls("mia", HttpMethod.GET, "/api/leads/" + lead + "/receipts", null)
                .getStatusCode())
        .isEqualTo(HttpStatus.OK);
  }
}
