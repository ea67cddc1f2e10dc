package io.forecourt.handoff;

import io.forecourt.appointment.Appointments;
import io.forecourt.assignment.Assignments;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: news, conversation, visits and earlier leads. */
@Component
class WorkspaceHistory {

  private final Assignments assignments;
  private final DeskThread thread;
  private final Appointments appointments;
  private final Leads leads;

  WorkspaceHistory(
      Assignments assignments, DeskThread thread, Appointments appointments, Leads leads) {
    this.assignments = assignments;
    this.thread = thread;
    this.appointments = appointments;
    this.leads = leads;
  }

  List<String> news(Lead lead) {
    return assignments.findNotices(lead.id());
  }

  List<Desk.Line> thread(Lead lead, Store store, Instant now) {
    return thread.of(lead, store, now);
  }

  /** Returns the visits of this lead, and the leads before it. */
  List<Desk.Earlier> earlier(Lead lead, Store store, Instant now) {
    Stream<Desk.Earlier> before =
        appointments.findByLead(lead.id()).stream()
            .map(
                appointment ->
                    new Desk.Earlier(
                        StoreFormats.dateTime(appointment.plannedFor(), now, store),
                        "Visit, "
                            + appointment
                                .outcome()
                                .map(outcome -> outcome.toLowerCase(Locale.ROOT).replace('_', ' '))
                                .orElse(appointment.confirmed() ? "confirmed" : "agreed")));
    Stream<Desk.Earlier> others =
        leads.findEarlier(lead).stream()
            .map(
                other ->
                    new Desk.Earlier(
                        StoreFormats.dateTime(other.receivedAt(), now, store),
                        "%s, %s"
                            .formatted(
                                other.source(), other.status().name().toLowerCase(Locale.ROOT))));
    return Stream.concat(before, others).toList();
  }
}
