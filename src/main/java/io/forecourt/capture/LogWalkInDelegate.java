package io.forecourt.capture;

import static io.forecourt.process.Variables.LOGGED_BY;

import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.Leads;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.qualification.Ear;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Makes a visitor or caller a lead of the rep who logs it, in the transaction that sends the form.
 */
@Component(Delegates.LOG_WALK_IN)
class LogWalkInDelegate implements JavaDelegate {

  private static final List<Channel> WAYS = List.of(Channel.WALK_IN, Channel.PHONE);

  private final Capture capture;
  private final Ear ear;
  private final Leads leads;
  private final Clocks clocks;
  private final LeadEvents events;

  LogWalkInDelegate(Capture capture, Ear ear, Leads leads, Clocks clocks, LeadEvents events) {
    this.capture = capture;
    this.ear = ear;
    this.leads = leads;
    this.clocks = clocks;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String rep = LOGGED_BY.from(execution);
    Enquiry enquiry = enquiry(execution);
    if (enquiry.contact().firstName().isEmpty()
        && enquiry.contact().phones().isEmpty()
        && enquiry.contact().emails().isEmpty()) {
      throw new BadUserRequestException("Who was it? Give a name, a phone number or an e-mail.");
    }
    Captured captured = capture.take(enquiry, Optional.of(rep));
    Lead lead = leads.get(captured.id());
    clocks.meet(lead, ClockName.FIRST_RESPONSE);
    clocks.called(lead, true);
    if (captured.joined() != null) {
      events.store(lead.id(), LeadEvent.Kind.CONTACT);
    }
  }

  private Enquiry enquiry(DelegateExecution form) {
    Channel came =
        Answers.CAME_BY
            .takeFrom(form)
            .flatMap(
                said -> WAYS.stream().filter(channel -> channel.name().equals(said)).findFirst())
            .orElseThrow(() -> new BadUserRequestException("How did they come? WALK_IN or PHONE."));
    Optional<String> wish =
        Answers.VEHICLE_WISH.takeFrom(form).flatMap(text -> Text.clean(text, 200));
    Optional<String> note = Answers.NOTE.takeFrom(form).flatMap(text -> Text.longer(text, 5_000));
    Enquiry.Contact contact =
        Enquiry.Contact.UNKNOWN
            .withFirstName(Answers.FIRST_NAME.takeFrom(form).flatMap(text -> Text.clean(text, 200)))
            .withLastName(Answers.LAST_NAME.takeFrom(form).flatMap(text -> Text.clean(text, 200)))
            .withPhone(Answers.PHONE.takeFrom(form).flatMap(text -> Text.clean(text, 40)), "mobile")
            .withEmails(
                Answers.EMAIL.takeFrom(form).flatMap(text -> Text.clean(text, 254)).stream()
                    .toList());
    Optional<Facts.Timeline> timeline =
        Answers.TIMELINE
            .takeFrom(form)
            .flatMap(
                said ->
                    Arrays.stream(Facts.Timeline.Bucket.values())
                        .filter(bucket -> bucket.name().equals(said))
                        .findFirst())
            .map(bucket -> new Facts.Timeline(bucket, null));
    return Enquiry.from(form.getTenantId(), came == Channel.WALK_IN ? "Walk-in" : "Phone-up", came)
        .contact(contact)
        .facts(
            Facts.NONE
                .withVehicle(wish.map(car -> ear.car(form.getTenantId(), car)).orElse(null))
                .withTimeline(timeline.orElse(null)))
        .comments(note)
        .build(contact + " " + wish.orElse("") + " " + note.orElse(""));
  }
}
