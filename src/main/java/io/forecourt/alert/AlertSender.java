package io.forecourt.alert;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.delivery.PublicUrl;
import io.forecourt.messaging.delivery.StaffNotifier;
import io.forecourt.platform.WorkQueue;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one alert after the other, with a link to the task. */
@Component
class AlertSender extends WorkQueue<Alerts.Due> {

  private static final Logger LOG = LoggerFactory.getLogger(AlertSender.class);

  private final Alerts alerts;
  private final People people;
  private final StaffNotifier staffNotifier;
  private final PublicUrl publicUrl;

  AlertSender(
      Alerts alerts,
      People people,
      StaffNotifier staffNotifier,
      PublicUrl publicUrl,
      TransactionTemplate transaction) {
    super(transaction, Guarantee.AT_MOST_ONCE);
    this.alerts = alerts;
    this.people = people;
    this.staffNotifier = staffNotifier;
    this.publicUrl = publicUrl;
  }

  @Override
  protected Optional<Alerts.Due> claim() {
    return alerts.claim();
  }

  @Override
  protected Runnable process(Alerts.Due alert) {
    StorePerson person = people.find(alert.person()).orElseThrow();
    alerts.close(
        alert,
        switch (person.alerts()) {
          case TEXT -> page(alert, person, Channel.TEXT);
          case EMAIL -> page(alert, person, Channel.EMAIL);
          case NONE -> "NOT_WANTED";
        });
    return nothing();
  }

  @Override
  protected void retryLater(Alerts.Due alert, RuntimeException failure) {
    LOG.info("Alert {} to {} is tried again: {}", alert.id(), alert.person(), failure.toString());
    alerts.retryLater(alert, failure.getClass().getSimpleName());
  }

  private String page(Alerts.Due alert, StorePerson person, Channel channel) {
    return staffNotifier.notifyStaff(person, channel, subject(alert.kind()), words(alert)).name();
  }

  private static String subject(Alert.Kind kind) {
    return switch (kind) {
      case ASSIGNED -> "A lead for you";
      case REMINDER -> "Due soon";
      case BREACH -> "Overdue";
    };
  }

  private String words(Alerts.Due alert) {
    return publicUrl
        .of("/t/" + alert.leadId())
        .map(link -> alert.text() + " " + link)
        .orElse(alert.text());
  }
}
