package io.forecourt.insight.huddle;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.delivery.PublicUrl;
import io.forecourt.messaging.delivery.StaffNotifier;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To the managers of each store, half an hour before it opens, on each day on which it does. */
@Component
class HuddleMail {

  private static final Logger LOG = LoggerFactory.getLogger(HuddleMail.class);
  private static final Duration BEFORE_OPENING = Duration.ofMinutes(30);

  private final Stores stores;
  private final People people;
  private final HuddleSummary numbers;
  private final StaffNotifier staffNotifier;
  private final PublicUrl publicUrl;
  private final JdbcClient jdbc;
  private final Clock clock;

  HuddleMail(
      Stores stores,
      People people,
      HuddleSummary numbers,
      StaffNotifier staffNotifier,
      PublicUrl publicUrl,
      JdbcClient jdbc,
      Clock clock) {
    this.stores = stores;
    this.people = people;
    this.numbers = numbers;
    this.staffNotifier = staffNotifier;
    this.publicUrl = publicUrl;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Sends what is due now; of several nodes the first one does. */
  void sendDue() {
    Instant now = clock.instant();
    for (Store store : stores.all()) {
      try {
        sendDue(store, now);
      } catch (RuntimeException e) {
        LOG.warn("The mail of the morning of {} was not sent.", store.id(), e);
      }
    }
  }

  private void sendDue(Store store, Instant now) {
    LocalDate today = now.atZone(store.zone()).toLocalDate();
    if (isBeforeWork(store.hours(), today, now) && take(store, today, now)) {
      send(store, today, now);
    }
  }

  /** From half an hour before the store opens until it does; a mail at noon helps no huddle. */
  private static boolean isBeforeWork(BusinessTime hours, LocalDate today, Instant now) {
    Instant opens = hours.openAtOrAfter(today.atStartOfDay(hours.zone()).toInstant());
    return opens.atZone(hours.zone()).toLocalDate().equals(today)
        && !now.isBefore(opens.minus(BEFORE_OPENING))
        && now.isBefore(opens);
  }

  private boolean take(Store store, LocalDate day, Instant now) {
    return jdbc.sql(
                "insert into forecourt.huddle_mail (store, day, sent_at)"
                    + " values (:store, :day, :at) on conflict do nothing")
            .param("store", store.id())
            .param("day", day)
            .param("at", now)
            .update()
        == 1;
  }

  private void send(Store store, LocalDate day, Instant now) {
    String text =
        numbers.render(store, day, now)
            + publicUrl
                .of("/camunda/app/cockpit/default/#/sla")
                .map("\n\nThe board: %s\n"::formatted)
                .orElse("\n");
    for (StorePerson manager : managers(store)) {
      try {
        staffNotifier.notifyStaff(manager, Channel.EMAIL, store.name() + ": this morning", text);
      } catch (RuntimeException e) {
        LOG.warn("The mail of the morning did not reach {}.", manager.id(), e);
      }
    }
  }

  private List<StorePerson> managers(Store store) {
    return people.findByStore(store.id()).stream()
        .filter(
            each ->
                each.role() == StorePerson.Role.MANAGER || each.role() == StorePerson.Role.OWNER)
        .toList();
  }
}
