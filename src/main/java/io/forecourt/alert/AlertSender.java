package io.forecourt.alert;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.Pager;
import io.forecourt.messaging.PublicUrl;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one alert after the other, with a link to the task. */
@Component
class AlertSender {

  private static final Logger LOG = LoggerFactory.getLogger(AlertSender.class);

  private final Alerts alerts;
  private final People people;
  private final Pager pager;
  private final PublicUrl publicUrl;

  AlertSender(Alerts alerts, People people, Pager pager, PublicUrl publicUrl) {
    this.alerts = alerts;
    this.people = people;
    this.pager = pager;
    this.publicUrl = publicUrl;
  }

  /** True when there was one. */
  boolean sendOne() {
    Optional<Alerts.Due> next = alerts.takeNext();
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(Alerts.Due alert) {
    StorePerson person = people.find(alert.person()).orElseThrow();
    try {
      alerts.close(
          alert,
          switch (person.alerts()) {
            case TEXT -> page(alert, person, Channel.TEXT);
            case EMAIL -> page(alert, person, Channel.EMAIL);
            case NONE -> "NOT_WANTED";
          });
    } catch (RuntimeException e) {
      LOG.info("Alert {} to {} is tried again: {}", alert.id(), alert.person(), e.toString());
      alerts.tryLater(alert, e.getClass().getSimpleName());
    }
  }

  private String page(Alerts.Due alert, StorePerson person, Channel channel) {
    return pager.page(person, channel, subject(alert.kind()), words(alert)).name();
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
