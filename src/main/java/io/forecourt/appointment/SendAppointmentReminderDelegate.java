package io.forecourt.appointment;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the buyer of an appointment; a rescheduled one gets a reminder of its own. */
@Component(Delegates.SEND_APPOINTMENT_REMINDER)
class SendAppointmentReminderDelegate implements JavaDelegate {

  private static final String REMINDER = "visit-reminder";

  private final OutboundGate outboundGate;

  SendAppointmentReminderDelegate(OutboundGate outboundGate) {
    this.outboundGate = outboundGate;
  }

  @Override
  public void execute(DelegateExecution execution) {
    outboundGate.send(UUID.fromString(LEAD_ID.from(execution)), REMINDER);
  }
}
