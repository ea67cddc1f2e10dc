package io.forecourt.handoff;

import io.forecourt.alert.Alert;
import io.forecourt.alert.Alerts;
import io.forecourt.lead.Lead;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Alerts the owner of a lead that its next step is due, once for each due time. */
@Component
class DueAlerts {

  private final Alerts alerts;
  private final Stores stores;
  private final Clock clock;

  DueAlerts(Alerts alerts, Stores stores, Clock clock) {
    this.alerts = alerts;
    this.stores = stores;
    this.clock = clock;
  }

  void raise(Lead lead, Alert.Kind kind) {
    if (lead.owner().isEmpty() || lead.nextAction().isEmpty()) {
      return;
    }
    Lead.NextAction next = lead.nextAction().get();
    String when = StoreFormats.dateTime(next.dueAt(), clock.instant(), stores.get(lead.store()));
    alerts.raise(
        new Alert(
            lead,
            lead.owner().get(),
            kind,
            next.dueAt().toString(),
            kind == Alert.Kind.BREACH
                ? "A lead of yours was due %s.".formatted(when)
                : "A lead of yours is due %s.".formatted(when)));
  }
}
