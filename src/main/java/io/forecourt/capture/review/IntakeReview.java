package io.forecourt.capture.review;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variables;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Review of an intake item by a person.
 *
 * @param isInquiry false to dismiss the item
 * @param vehicleWish the vehicle wanted, in the reviewer's words
 */
record IntakeReview(boolean isInquiry, Inquiry.Contact contact, Optional<String> vehicleWish) {

  /**
   * Takes the review out of a submitted form.
   *
   * @throws InvalidInput if {@code isInquiry} is missing
   */
  static IntakeReview from(VariableScope form) {
    boolean isInquiry =
        Variables.IS_INQUIRY
            .in(form)
            .orElseThrow(() -> new InvalidInput("Is this an inquiry? isInquiry is true or false."));
    return new IntakeReview(
        isInquiry,
        Inquiry.Contact.UNKNOWN
            .withFirstName(
                FormInputs.FIRST_NAME.takeFrom(form).flatMap(text -> InputText.clean(text, 200)))
            .withLastName(
                FormInputs.LAST_NAME.takeFrom(form).flatMap(text -> InputText.clean(text, 200)))
            .withPhone(FormInputs.PHONE.takeFrom(form), "voice")
            .withEmails(FormInputs.EMAIL.takeFrom(form).stream().toList()),
        FormInputs.VEHICLE_WISH.takeFrom(form).flatMap(text -> InputText.clean(text, 200)));
  }

  /**
   * Returns the item as an inquiry to capture.
   *
   * @param vehicle parsed from the wish; null if it names none
   */
  Inquiry toInquiry(IntakeItem intakeItem, WantedVehicle vehicle) {
    return Inquiry.from(
            intakeItem.store(), "Read by a person", Channel.valueOf(intakeItem.channel()))
        .contact(contact)
        .facts(Facts.NONE.withVehicle(vehicle))
        .comments(InputText.cleanLong(intakeItem.body(), 20_000))
        .build(intakeItem.body());
  }
}
