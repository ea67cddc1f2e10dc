package io.forecourt.messaging.delivery;

import io.forecourt.Services;
import io.forecourt.store.StoreTables;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** News to the people of Riverside by the mail server of the tests, without an application. */
public final class StaffMail {

  public static final PublicUrl PUBLIC_URL = new PublicUrl(Services.PUBLIC_URL);

  public static StaffNotifier notifier() {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost("127.0.0.1");
    smtp.setPort(Services.MAIL.getSmtp().getPort());
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("smtp", smtp);
    return new StaffNotifier(
        new Transports(
            List.of(
                new MailTransport(
                    new MailProperties(Map.of("riverside", "sales@riverside.example")),
                    beans.getBeanProvider(JavaMailSender.class),
                    PUBLIC_URL,
                    StoreTables.stores()))));
  }

  private StaffMail() {}
}
