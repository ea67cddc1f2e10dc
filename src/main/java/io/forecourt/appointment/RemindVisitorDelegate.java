package io.forecourt.appointment;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Gate;
import io.forecourt.messaging.Saying;
import io.forecourt.process.Delegates;
import io.forecourt.store.Stores;
import io.forecourt.store.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the buyer once more when they are expected. */
@Component(Delegates.REMIND_VISITOR)
class RemindVisitorDelegate implements JavaDelegate {

  private static final String REMINDER = "visit-reminder";

  private final Leads leads;
  private final Stores stores;
  private final Gate gate;
  private final Clock clock;

  RemindVisitorDelegate(Leads leads, Stores stores, Gate gate, Clock clock) {
    this.leads = leads;
    this.stores = stores;
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    String visit =
        Wording.moment(
            NEXT_STEP_DUE.from(execution).toInstant(), clock.instant(), stores.get(lead.store()));
    gate.send(lead.id(), new Saying(List.of(REMINDER), Map.of("visit", visit)));
  }
}
