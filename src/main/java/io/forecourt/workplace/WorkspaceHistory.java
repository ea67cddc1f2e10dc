package io.forecourt.workplace;

import io.forecourt.appointment.Appointments;
import io.forecourt.assignment.Assignments;
import io.forecourt.conversation.Assistant;
import io.forecourt.lead.CustomerLeads;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: news, conversation, visits and earlier leads. */
@Component
class WorkspaceHistory {

  private final Assignments assignments;
  private final ThreadView thread;
  private final Appointments appointments;
  private final CustomerLeads customerLeads;
  private final Assistant assistant;

  WorkspaceHistory(
      Assignments assignments,
      ThreadView thread,
      Appointments appointments,
      CustomerLeads customerLeads,
      Assistant assistant) {
    this.assignments = assignments;
    this.thread = thread;
    this.appointments = appointments;
    this.customerLeads = customerLeads;
    this.assistant = assistant;
  }

  List<String> news(Lead lead) {
    return assignments.findNotices(lead.id());
  }

  List<LeadWorkspace.Line> thread(Lead lead, Store store, Instant now) {
    return thread.load(lead, store, now);
  }

  /** Returns what the buyer asked the rep, and the visit that the rep is to confirm. */
  List<LeadWorkspace.Asked> asked(Lead lead, Store store, Instant now) {
    List<LeadWorkspace.Asked> asked =
        new ArrayList<>(thread.asked(lead, assistant.openQuestions(lead.id()), store, now));
    assistant
        .visitAt(lead.id())
        .ifPresent(
            at ->
                asked.add(
                    new LeadWorkspace.Asked(
                        "Wants to come in %s.".formatted(StoreFormats.dateTime(at, now, store)),
                        false,
                        null,
                        appointments.findByLead(lead.id()).stream()
                            .anyMatch(each -> each.plannedFor().equals(at)))));
    return asked;
  }

  /** Returns the visits of this lead, and the leads before it. */
  List<LeadWorkspace.Earlier> earlier(Lead lead, Store store, Instant now) {
    Stream<LeadWorkspace.Earlier> before =
        appointments.findByLead(lead.id()).stream()
            .map(
                appointment ->
                    new LeadWorkspace.Earlier(
                        StoreFormats.dateTime(appointment.plannedFor(), now, store),
                        "Visit, "
                            + appointment
                                .outcome()
                                .map(outcome -> outcome.toLowerCase(Locale.ROOT).replace('_', ' '))
                                .orElse(appointment.confirmed() ? "confirmed" : "agreed")));
    Stream<LeadWorkspace.Earlier> others =
        customerLeads.findEarlier(lead).stream()
            .map(
                other ->
                    new LeadWorkspace.Earlier(
                        StoreFormats.dateTime(other.receivedAt(), now, store),
                        "%s, %s"
                            .formatted(
                                other.source(), other.status().name().toLowerCase(Locale.ROOT))));
    return Stream.concat(before, others).toList();
  }
}
