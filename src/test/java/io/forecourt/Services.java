package io.forecourt;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A real mail server, and Twilio and an identity provider as far as they can be played. Lakeside is
 * set up to use them; the messages of Riverside stay here.
 */
public final class Services
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  public static final String TWILIO_TOKEN = "12345";
  public static final String LAKESIDE_NUMBER = "+12125550199";
  public static final String LAKESIDE_MAIL = "sales@lakeside.example";
  public static final String PUBLIC_URL = "https://leads.example.com";

  public static final GreenMail MAIL =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });

  public static final WireMockServer TWILIO =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

  static {
    MAIL.start();
    MAIL.setUser(LAKESIDE_MAIL, LAKESIDE_MAIL, "mailbox");
    TWILIO.start();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("provider", FakeProvider.SETTINGS));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "services",
                Map.ofEntries(
                    Map.entry("spring.mail.host", "127.0.0.1"),
                    Map.entry("spring.mail.port", MAIL.getSmtp().getPort()),
                    Map.entry("forecourt.public-url", PUBLIC_URL),
                    // The tests speak http, and all of them share the clock and the address.
                    Map.entry("server.servlet.session.cookie.secure", "false"),
                    Map.entry("forecourt.imap.authserv-id", "mx.lakeside.example"),
                    Map.entry("forecourt.messages.first-texts-per-hour", "100000"),
                    Map.entry("forecourt.messages.first-mails-per-hour", "100000"),
                    Map.entry("forecourt.mail.from.lakeside", LAKESIDE_MAIL),
                    Map.entry("forecourt.crm.adf-mail.lakeside", "leads@crm.example"),
                    Map.entry("forecourt.imap.host", "127.0.0.1"),
                    Map.entry("forecourt.imap.port", MAIL.getImap().getPort()),
                    Map.entry("forecourt.imap.tls", "false"),
                    Map.entry("forecourt.imap.username", LAKESIDE_MAIL),
                    Map.entry("forecourt.imap.password", "mailbox"),
                    Map.entry("forecourt.twilio.base-url", TWILIO.baseUrl()),
                    Map.entry("forecourt.twilio.account-sid", "AC0123"),
                    Map.entry("forecourt.twilio.auth-token", TWILIO_TOKEN),
                    Map.entry("forecourt.twilio.senders.lakeside.text", LAKESIDE_NUMBER),
                    Map.entry("forecourt.twilio.senders.lakeside.whatsapp", LAKESIDE_NUMBER),
                    Map.entry("forecourt.twilio.senders.lakeside.registration", "CM0123"))));
  }
}
