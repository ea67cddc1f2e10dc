package io.forecourt.messaging;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Message;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings what the gate let pass on its way. */
@Component
class Departures {

  private final Carriers carriers;
  private final Receipts receipts;
  private final SlaClocks slaClocks;
  private final ApplicationEventPublisher events;

  Departures(
      Carriers carriers, Receipts receipts, SlaClocks slaClocks, ApplicationEventPublisher events) {
    this.carriers = carriers;
    this.receipts = receipts;
    this.slaClocks = slaClocks;
    this.events = events;
  }

  /** Something passed that a service has to take; published in the transaction that sends. */
  record Passed() {}

  /** What passed: into the thread, to the service, with a receipt for each block. */
  void leave(
      Lead lead,
      Recipient to,
      Judge.Judgement judgement,
      Composer.Composition composed,
      Map<String, String> known) {
    Block first = composed.first().block();
    long message =
        hand(
            entry(lead, judgement, composed.first()),
            judgement,
            composed.text(),
            first.subject().flatMap(subject -> Mails.subject(subject).render(known)),
            Message.Author.ASSISTANT,
            to);
    composed.parts().stream()
        .skip(1)
        .forEach(part -> receipts.add(message, entry(lead, judgement, part), judgement.verdict()));
    if (first.purpose() != Purpose.NOTICE) {
      slaClocks.meet(lead, ClockName.FIRST_RESPONSE);
    }
  }

  private static Receipts.Entry entry(Lead lead, Judge.Judgement judgement, Composer.Part part) {
    return new Receipts.Entry(
        lead,
        part.block().name(),
        part.block().version(),
        Optional.of(part.block().purpose()),
        judgement.route(),
        Optional.of(part.phrasing().id()),
        judgement.zone());
  }

  /** What a person wrote. */
  void write(
      Receipts.Entry entry, Judge.Judgement judgement, String text, String subject, Recipient to) {
    hand(entry, judgement, text, Optional.of(subject), Message.Author.REP, to);
    slaClocks.meet(entry.lead(), ClockName.FIRST_RESPONSE);
  }

  private long hand(
      Receipts.Entry entry,
      Judge.Judgement judgement,
      String text,
      Optional<String> subject,
      Message.Author author,
      Recipient to) {
    String store = entry.lead().store();
    boolean outside = carriers.of(store, judgement.channel()).isPresent();
    long message =
        receipts.send(
            entry,
            judgement.verdict(),
            new Receipts.Send(
                text, subject, carriers.carriedBy(store, judgement.channel()), outside, author),
            to);
    if (outside) {
      events.publishEvent(new Passed());
    }
    return message;
  }
}
