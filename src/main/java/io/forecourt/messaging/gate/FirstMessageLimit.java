package io.forecourt.messaging.gate;

import io.forecourt.access.Roles;
import io.forecourt.lead.Channel;
import io.forecourt.process.StandaloneTasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits how many numbers and addresses that have not written a store writes to first in an hour: a
 * flood of its forms must not become a flood of messages. What is beyond waits, and a person looks.
 */
@Component
class FirstMessageLimit {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration WAIT = Duration.ofMinutes(10);
  private static final String TASK = "Unusually many new inquiries: check for abuse";

  private final JdbcClient jdbc;
  private final MessagingProperties settings;
  private final ObjectProvider<StandaloneTasks> tasks;
  private final Clock clock;

  FirstMessageLimit(
      JdbcClient jdbc,
      MessagingProperties settings,
      ObjectProvider<StandaloneTasks> tasks,
      Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Returns a verdict where a first message has to wait. */
  Optional<Verdict> decide(Recipient to, Route route) {
    if (!isFirst(to, route)) {
      return Optional.empty();
    }
    boolean mail = route.channel() == Channel.EMAIL;
    int limit = mail ? settings.firstMailsPerHour() : settings.firstTextsPerHour();
    if (firstMessages(to.lead().store(), route.channel()) < limit) {
      return Optional.empty();
    }
    tasks.ifAvailable(available -> alert(available, to.lead().store(), limit, mail));
    return Optional.of(
        Verdict.held(
            "first-messages",
            "%d first %s within an hour are the limit of the store."
                .formatted(limit, mail ? "mails" : "texts"),
            clock.instant().plus(WAIT)));
  }

  private static boolean isFirst(Recipient to, Route route) {
    return route.address().isPresent()
        && to.recentSends().isEmpty()
        && !to.wrote().containsKey(route.channel());
  }

  private int firstMessages(String store, Channel channel) {
    return jdbc.sql(
            """
            select count(distinct forecourt.contact_lookup(r.address))::int from forecourt.receipt r
              join forecourt.lead l on l.id = r.lead_id
            where r.at > :since and r.outcome = 'SENT' and r.channel = :channel
              and r.address is not null and l.store = :store
              and not exists (select 1 from forecourt.receipt earlier
                where earlier.customer_id = r.customer_id and earlier.outcome = 'SENT'
                  and earlier.at <= :since)
            """)
        .param("since", clock.instant().minus(HOUR))
        .param("channel", channel.name())
        .param("store", store)
        .query(Integer.class)
        .single();
  }

  private static void alert(StandaloneTasks tasks, String store, int limit, boolean mail) {
    if (!tasks.isOpenInStore(store, TASK)) {
      tasks.create(
          store,
          Roles.MANAGER,
          Optional.empty(),
          TASK,
          ("More than %d %s in the last hour would have been the first to someone who has not"
                  + " written. Further ones wait. Look at the latest leads: if someone floods the"
                  + " form or the chat, turn on the CAPTCHA; if they are real, raise the limit.")
              .formatted(limit, mail ? "mails" : "texts"));
    }
  }
}
