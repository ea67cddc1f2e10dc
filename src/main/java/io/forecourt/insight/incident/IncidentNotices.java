package io.forecourt.insight.incident;

import io.forecourt.messaging.delivery.PublicUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the administrators of each incident once, all new ones in one notice. What is still tried
 * again by itself gets some minutes for that first.
 */
@Component
class IncidentNotices {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentNotices.class);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** An incident that comes back after it was over for so long is told again. */
  private static final Duration OVER = Duration.ofHours(1);

  /** Incidents in one notice; the page lists all. */
  private static final int MOST = 10;

  private final Incidents incidents;
  private final IncidentReaders readers;
  private final PublicUrl publicUrl;
  private final JdbcClient jdbc;
  private final Clock clock;

  IncidentNotices(
      Incidents incidents,
      IncidentReaders readers,
      PublicUrl publicUrl,
      JdbcClient jdbc,
      Clock clock) {
    this.incidents = incidents;
    this.readers = readers;
    this.publicUrl = publicUrl;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void send() {
    Instant now = clock.instant();
    List<Incident> fresh =
        incidents.findAll().stream()
            .filter(each -> each.stopped() || each.since().isBefore(now.minus(PATIENCE)))
            .filter(each -> isNew(each, now))
            .toList();
    jdbc.sql("delete from forecourt.incident_notice where seen_at < :before")
        .param("before", now.minus(OVER))
        .update();
    if (!fresh.isEmpty()) {
      fresh.forEach(each -> LOG.error("{}: {}", each.place(), each.cause()));
      readers.tell(fresh.get(0).store(), subject(fresh), text(fresh));
    }
  }

  /** Of several nodes, one tells. */
  private boolean isNew(Incident incident, Instant now) {
    return jdbc.sql(
            """
            insert into forecourt.incident_notice as known (id, seen_at) values (:id, :now)
            on conflict (id) do update set seen_at = :now returning xmax = 0
            """)
        .param("id", incident.id())
        .param("now", now)
        .query(Boolean.class)
        .single();
  }

  private String subject(List<Incident> fresh) {
    Incident first = fresh.get(0);
    String more = fresh.size() == 1 ? "" : ", and %d more".formatted(fresh.size() - 1);
    return (first.dismissible() ? "Check the diagram: " : "Stopped: ") + first.place() + more;
  }

  private String text(List<Incident> fresh) {
    String list =
        fresh.stream().limit(MOST).map(this::paragraph).collect(Collectors.joining("\n\n"));
    String more = fresh.size() > MOST ? "\n\nAnd %d more.".formatted(fresh.size() - MOST) : "";
    String link =
        publicUrl
            .of("/camunda/app/cockpit/default/#/incidents")
            .map("\n\nFix the cause, then go on here: %s"::formatted)
            .orElse("\n\nFix the cause, then go on with the page Incidents in Cockpit.");
    return list + more + link;
  }

  private String paragraph(Incident incident) {
    return "%s\n%s\n%s.".formatted(incident.place(), incident.cause(), concerned(incident));
  }

  private static String concerned(Incident incident) {
    int count = incident.count();
    if (incident.dismissible()) {
      return count == 1 ? "One lead affected" : count + " leads affected";
    }
    return count == 1 ? "One is waiting" : count + " are waiting";
  }
}
