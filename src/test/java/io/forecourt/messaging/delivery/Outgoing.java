package io.forecourt.messaging.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.forecourt.LeadBuilder.aLead;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.forecourt.LeadBuilder;
import io.forecourt.Services;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactField;
import io.forecourt.store.StoreTables;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** What leaves the house, by a real mail server and a played Twilio; each test begins with none. */
final class Outgoing implements BeforeEachCallback, AfterEachCallback {

  static final String MESSAGES = "/2010-04-01/Accounts/AC0123/Messages.json";

  private OutboxProcessor outboxProcessor;
  private JdbcClient jdbc;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    ApplicationContext application = SpringExtension.getApplicationContext(context);
    outboxProcessor = application.getBean(OutboxProcessor.class);
    jdbc = application.getBean(JdbcClient.class);
    StoreTables.load(Path.of("src", "test", "resources", "lakeside"), event -> {});
    jdbc.sql("delete from forecourt.outbox").update();
    Services.MAIL.purgeEmailFromAllMailboxes();
    Services.TWILIO.resetAll();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Services.TWILIO.resetAll();
  }

  static LeadBuilder aLeadByEmail() {
    return aLead().at("lakeside").withoutConsent().withoutPhone().withAnEmail();
  }

  static void twilioAnswers(ResponseDefinitionBuilder answer) {
    Services.TWILIO.resetAll();
    Services.TWILIO.stubFor(post(urlEqualTo(MESSAGES)).willReturn(answer));
  }

  /** Twilio took a text over, and no one heard of it. */
  static void twilioHas(String text, String sid) {
    Services.TWILIO.resetAll();
    Services.TWILIO.stubFor(
        get(urlPathEqualTo(MESSAGES))
            .willReturn(
                okJson(
                    JsonNodeFactory.instance
                        .objectNode()
                        .set(
                            "messages",
                            JsonNodeFactory.instance
                                .arrayNode()
                                .add(
                                    JsonNodeFactory.instance
                                        .objectNode()
                                        .put("sid", sid)
                                        .put("body", text)))
                        .toString())));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  void deliver() {
    while (outboxProcessor.processNext()) {
      // Until nothing is due.
    }
  }

  /** Returns an expression over the latest message to a lead. */
  String message(UUID lead, String what) {
    List<String> sent =
        jdbc.sql(
                "select "
                    + what
                    + " from forecourt.message where lead_id = :lead and direction = 'OUT'"
                    + " order by id")
            .param("lead", lead)
            .query(String.class)
            .list();
    String last = sent.get(sent.size() - 1);
    return what.equals("text")
        ? ContactCiphers.inUse(jdbc).decrypt(ContactField.MESSAGE_TEXT, lead, last)
        : last;
  }
}
