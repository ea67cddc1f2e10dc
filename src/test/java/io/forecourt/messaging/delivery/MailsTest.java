package io.forecourt.messaging.delivery;

import static io.forecourt.messaging.delivery.Outgoing.aLeadByEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.gate.OutboundGate;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** Mails to buyers, by a real mail server. */
@ForecourtTest
class MailsTest {

  @Autowired private OutboundGate outboundGate;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private Showroom showroom;
  @Autowired private Callers callers;

  @RegisterExtension private final Outgoing outgoing = new Outgoing();

  @Test
  void shouldMailWithAWayOutAndAnAddress() throws Exception {
    UUID lead = showroom.receive(aLeadByEmail());
    outboundGate.send(lead, "first-answer-general");
    outboundGate.send(lead, "follow-up-other-way");
    outgoing.deliver();

    MimeMessage[] mails = Services.MAIL.getReceivedMessages();
    assertThat(mails).hasSize(2);
    MimeMessage first = mails[0];
    String body = (String) first.getContent();
    assertThat(first.getFrom()[0].toString()).isEqualTo("Lakeside Cars <sales@lakeside.example>");
    assertThat(first.getSubject()).isEqualTo("Your message to Lakeside Cars");
    assertThat(body).contains("automated assistant at Lakeside Cars", "1 Lake Road, Albany");
    assertThat(first.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(first.getHeader("List-Unsubscribe", null))
        .startsWith("<https://leads.example.com/u/")
        .contains("mailto:sales@lakeside.example");
    assertThat(outgoing.message(lead, "provider_id")).isEqualTo(mails[1].getMessageID());
    assertThat(mails[1].getHeader("In-Reply-To", null)).isEqualTo(first.getMessageID());
  }

  @Test
  void shouldEndEverythingByTheLinkInAMail() throws Exception {
    UUID lead = showroom.receive(aLeadByEmail());
    outboundGate.send(lead, "first-answer-general");
    outgoing.deliver();
    String link =
        Services.MAIL
            .getReceivedMessages()[0]
            .getHeader("List-Unsubscribe", null)
            .replaceAll("^<https://leads.example.com(/u/[^>]+)>.*$", "$1");

    assertThat(callers.strangerCalls(HttpMethod.GET, link, null).getBody())
        .contains("Unsubscribe from Lakeside Cars?");
    assertThat(optOuts.covers(leads.get(lead).customerId())).isFalse();

    assertThat(callers.strangerCalls(HttpMethod.POST, link, null).getBody())
        .contains("You’re unsubscribed");
    assertThat(optOuts.covers(leads.get(lead).customerId())).isTrue();
    assertThat(
            callers.strangerCalls(HttpMethod.POST, "/u/" + UUID.randomUUID(), null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }
}
