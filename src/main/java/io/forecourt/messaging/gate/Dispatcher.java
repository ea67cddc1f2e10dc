package io.forecourt.messaging.gate;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Message;
import io.forecourt.messaging.delivery.Transports;
import io.forecourt.messaging.template.MailSubjects;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings what the gate let pass on its way. */
@Component
class Dispatcher {

  private final Transports transports;
  private final Receipts receipts;
  private final SlaClocks slaClocks;
  private final ApplicationEventPublisher events;

  Dispatcher(
      Transports transports,
      Receipts receipts,
      SlaClocks slaClocks,
      ApplicationEventPublisher events) {
    this.transports = transports;
    this.receipts = receipts;
    this.slaClocks = slaClocks;
    this.events = events;
  }

  /** Something passed that a service has to take; published in the transaction that sends. */
  record Passed() {}

  /** What passed: into the thread, to the service, with a receipt for each block. */
  void dispatch(
      Lead lead,
      Recipient to,
      ContactPolicy.ContactDecision contactDecision,
      MessageComposer.Composition composed,
      Map<String, String> known) {
    MessageTemplate first = composed.first().template();
    long message =
        hand(
            entry(lead, contactDecision, composed.first()),
            contactDecision,
            composed.text(),
            first.subject().flatMap(subject -> MailSubjects.subject(subject).render(known)),
            Message.Author.ASSISTANT,
            to);
    composed.parts().stream()
        .skip(1)
        .forEach(
            part ->
                receipts.add(
                    message, entry(lead, contactDecision, part), contactDecision.verdict()));
    if (first.purpose() != Purpose.NOTICE) {
      slaClocks.meet(lead, ClockName.FIRST_RESPONSE);
    }
  }

  private static Receipts.Entry entry(
      Lead lead, ContactPolicy.ContactDecision contactDecision, MessageComposer.Part part) {
    return new Receipts.Entry(
        lead,
        part.template().name(),
        part.template().version(),
        Optional.of(part.template().purpose()),
        contactDecision.route(),
        Optional.of(part.phrasing().id()),
        contactDecision.zone());
  }

  /** What a person wrote. */
  void dispatchOwnWords(
      Receipts.Entry entry,
      ContactPolicy.ContactDecision contactDecision,
      String text,
      String subject,
      Recipient to) {
    hand(entry, contactDecision, text, Optional.of(subject), Message.Author.REP, to);
    slaClocks.meet(entry.lead(), ClockName.FIRST_RESPONSE);
  }

  private long hand(
      Receipts.Entry entry,
      ContactPolicy.ContactDecision contactDecision,
      String text,
      Optional<String> subject,
      Message.Author author,
      Recipient to) {
    String store = entry.lead().store();
    boolean outside = transports.find(store, contactDecision.channel()).isPresent();
    long message =
        receipts.send(
            entry,
            contactDecision.verdict(),
            new Receipts.Send(
                text,
                subject,
                transports.transportName(store, contactDecision.channel()),
                outside,
                author),
            to);
    if (outside) {
      events.publishEvent(new Passed());
    }
    return message;
  }
}
