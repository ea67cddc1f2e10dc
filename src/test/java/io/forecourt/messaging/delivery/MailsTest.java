package io.forecourt.messaging.delivery;

import static io.forecourt.messaging.delivery.Outgoing.aLeadByEmail;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Services;
import io.forecourt.messaging.Correspondence;
import io.forecourt.messaging.MessagingTest;
import io.forecourt.messaging.gate.OutboundGate;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails to buyers, by a real mail server. */
@MessagingTest
class MailsTest {

  @Autowired private OutboundGate outboundGate;
  @Autowired private JdbcClient jdbc;
  @Autowired private Correspondence buyers;

  @RegisterExtension private final Outgoing outgoing = new Outgoing();

  @Test
  void shouldMailWithAWayOutAndAnAddress() throws Exception {
    UUID lead = buyers.receive(aLeadByEmail());
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
        .startsWith("<" + Services.PUBLIC_URL + "/u/" + token(lead) + ">")
        .contains("mailto:sales@lakeside.example");
    assertThat(outgoing.message(lead, "provider_id")).isEqualTo(mails[1].getMessageID());
    assertThat(mails[1].getHeader("In-Reply-To", null)).isEqualTo(first.getMessageID());
  }

  private UUID token(UUID lead) {
    return jdbc.sql(
            "select unsubscribe_token from forecourt.customer c"
                + " join forecourt.lead l on l.customer_id = c.id where l.id = :lead")
        .param("lead", lead)
        .query(UUID.class)
        .single();
  }
}
