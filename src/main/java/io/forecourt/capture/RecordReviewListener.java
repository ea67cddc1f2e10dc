package io.forecourt.capture;

import static io.forecourt.process.Variables.INTAKE_ID;
import static io.forecourt.process.Variables.IS_ENQUIRY;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.qualification.Ear;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Makes a lead of what a person read out of an enquiry, in the transaction that sends the form. */
@Component(Delegates.RECORD_REVIEW)
class RecordReviewListener implements TaskListener {

  private final Intakes intakes;
  private final Capture capture;
  private final Ear ear;

  RecordReviewListener(Intakes intakes, Capture capture, Ear ear) {
    this.intakes = intakes;
    this.capture = capture;
    this.ear = ear;
  }

  @Override
  public void notify(DelegateTask task) {
    UUID id = UUID.fromString(INTAKE_ID.from(task));
    boolean isEnquiry =
        IS_ENQUIRY
            .in(task)
            .orElseThrow(
                () -> new BadUserRequestException("Is it an enquiry? isEnquiry is true or false."));
    Intakes.Intake intake = intakes.find(id).orElseThrow();
    Enquiry enquiry = enquiry(intake, task);
    if (isEnquiry) {
      intakes.close(id, "LEAD", capture.take(enquiry).id(), task.getAssignee());
    } else {
      intakes.close(id, "DISMISSED", null, task.getAssignee());
    }
  }

  private Enquiry enquiry(Intakes.Intake intake, DelegateTask form) {
    Optional<String> wish =
        Answers.VEHICLE_WISH.takeFrom(form).flatMap(text -> Text.clean(text, 200));
    return Enquiry.from(intake.store(), "Read by a person", Channel.valueOf(intake.channel()))
        .contact(
            Enquiry.Contact.UNKNOWN
                .withFirstName(
                    Answers.FIRST_NAME.takeFrom(form).flatMap(text -> Text.clean(text, 200)))
                .withLastName(
                    Answers.LAST_NAME.takeFrom(form).flatMap(text -> Text.clean(text, 200)))
                .withPhone(Answers.PHONE.takeFrom(form), "voice")
                .withEmails(Answers.EMAIL.takeFrom(form).stream().toList()))
        .facts(Facts.NONE.withVehicle(wish.map(car -> ear.car(intake.store(), car)).orElse(null)))
        .comments(Text.longer(intake.body(), 20_000))
        .build(intake.body());
  }
}
