package io.forecourt.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Twilio, and a mail server that also stands for the CRM; both can be out of order. */
final class Carriers implements AutoCloseable {

  private final WireMockServer twilio =
      new WireMockServer(
          WireMockConfiguration.options()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .globalTemplating(true));

  private GreenMail mail = mailServer(0);
  private int mailPort;

  void start() {
    twilio.start();
    twilioAccepts();
    mail.start();
    mailPort = mail.getSmtp().getPort();
  }

  String twilioUrl() {
    return twilio.baseUrl();
  }

  int mailPort() {
    return mailPort;
  }

  void twilioAccepts() {
    twilioAnswers(accepted());
  }

  void twilioFails() {
    twilioAnswers(aResponse().withStatus(500));
  }

  void twilioHangs() {
    twilioAnswers(accepted().withFixedDelay(60_000));
  }

  private void twilioAnswers(ResponseDefinitionBuilder answer) {
    twilio.resetMappings();
    twilio.stubFor(post(anyUrl()).willReturn(answer));
  }

  private static ResponseDefinitionBuilder accepted() {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody("{\"sid\":\"SM{{randomValue length=32 type='ALPHANUMERIC'}}\"}");
  }

  void stopMail() {
    mail.stop();
  }

  /** Starts it again on its port, without the mails of before. */
  void startMail() {
    mail = mailServer(mailPort);
    mail.start();
  }

  private static GreenMail mailServer(int port) {
    return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  /** How many records arrived since the start, and of how many leads. */
  String mailsToTheCrm() {
    List<String> ids =
        Arrays.stream(mail.getReceivedMessages())
            .map(Carriers::messageId)
            .filter(id -> id.contains("handoff-"))
            .toList();
    return "%d mails with %d different ids.".formatted(ids.size(), Set.copyOf(ids).size());
  }

  private static String messageId(MimeMessage message) {
    try {
      return String.valueOf(message.getMessageID());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    twilio.stop();
    mail.stop();
  }
}
