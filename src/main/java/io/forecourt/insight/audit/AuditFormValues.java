package io.forecourt.insight.audit;

import io.forecourt.process.FormFields;
import io.forecourt.process.FormValues;
import io.forecourt.process.Variables;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Form values of an audit: which lead or call is reviewed, and what was counted about it. */
@Component
class AuditFormValues implements FormValues {

  private final Audits audits;
  private final ThreadReviews threads;
  private final CallReviews calls;
  private final Stores stores;
  private final People people;
  private final Clock clock;

  AuditFormValues(
      Audits audits,
      ThreadReviews threads,
      CallReviews calls,
      Stores stores,
      People people,
      Clock clock) {
    this.audits = audits;
    this.threads = threads;
    this.calls = calls;
    this.stores = stores;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    Optional<UUID> audit =
        task instanceof VariableScope scope
            ? Variables.AUDIT_ID.in(scope).map(UUID::fromString)
            : Optional.empty();
    if (audit.isEmpty()) {
      return Map.of();
    }
    Store store = stores.get(audits.storeOf(audit.get()));
    Map<String, Object> shown = new HashMap<>();
    shown.put(FormFields.AUDIT_TITLE, task.getName());
    threads
        .next(audit.get())
        .ifPresent(thread -> shown.put(FormFields.AUDIT_TIMING, words(thread)));
    calls.next(audit.get()).ifPresent(call -> shown.put(FormFields.AUDIT_CALL, words(call, store)));
    return shown;
  }

  private static String words(ThreadReviews.DrawnLead thread) {
    return "Lead %d of the sample, %s. Timing: %s."
        .formatted(
            thread.position(),
            thread.segment().toLowerCase(Locale.ROOT),
            thread.late().orElse("everything was on time"));
  }

  private String words(CallReviews.DrawnCall call, Store store) {
    return "%s called %s: %s.%s%s"
        .formatted(
            people.find(call.person()).map(StorePerson::fullName).orElse(call.person()),
            StoreFormats.dateTime(call.at(), clock.instant(), store),
            call.outcome().toLowerCase(Locale.ROOT).replace('_', ' '),
            call.verified() ? " Confirmed by the phone system." : "",
            call.note().map(note -> " Note: " + note).orElse(""));
  }
}
