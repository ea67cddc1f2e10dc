package io.forecourt.capture.review;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Report of a rep about a walk-in or phone-up.
 *
 * @param cameBy WALK_IN or PHONE
 * @param vehicleWish the vehicle wanted, in the rep's words
 */
record WalkInReport(
    Channel cameBy,
    Inquiry.Contact contact,
    Optional<String> vehicleWish,
    Optional<Facts.Timeline> timeline,
    Optional<String> note) {

  private static final List<Channel> CHANNELS = List.of(Channel.WALK_IN, Channel.PHONE);

  /**
   * Takes the report out of a submitted form.
   *
   * @throws InvalidInput if the channel or the person is missing
   */
  static WalkInReport from(VariableScope form) {
    WalkInReport report =
        new WalkInReport(
            cameBy(form),
            contact(form),
            FormInputs.VEHICLE_WISH.takeFrom(form).flatMap(text -> InputText.clean(text, 200)),
            FormInputs.TIMELINE.takeFrom(form).flatMap(WalkInReport::timeline),
            FormInputs.NOTE.takeFrom(form).flatMap(text -> InputText.cleanLong(text, 5_000)));
    if (report.contact.firstName().isEmpty()
        && report.contact.phones().isEmpty()
        && report.contact.emails().isEmpty()) {
      throw new InvalidInput("Who was it? Enter a name, a phone number or an email address.");
    }
    return report;
  }

  private static Channel cameBy(VariableScope form) {
    return FormInputs.CAME_BY
        .takeFrom(form)
        .flatMap(
            value -> CHANNELS.stream().filter(channel -> channel.name().equals(value)).findFirst())
        .orElseThrow(
            () -> new InvalidInput("Was it a walk-in or a call? cameBy is WALK_IN or PHONE."));
  }

  private static Inquiry.Contact contact(VariableScope form) {
    return Inquiry.Contact.UNKNOWN
        .withFirstName(
            FormInputs.FIRST_NAME.takeFrom(form).flatMap(text -> InputText.clean(text, 200)))
        .withLastName(
            FormInputs.LAST_NAME.takeFrom(form).flatMap(text -> InputText.clean(text, 200)))
        .withPhone(
            FormInputs.PHONE.takeFrom(form).flatMap(text -> InputText.clean(text, 40)), "mobile")
        .withEmails(
            FormInputs.EMAIL.takeFrom(form).flatMap(text -> InputText.clean(text, 254)).stream()
                .toList());
  }

  private static Optional<Facts.Timeline> timeline(String value) {
    return Arrays.stream(Facts.Timeline.Bucket.values())
        .filter(bucket -> bucket.name().equals(value))
        .findFirst()
        .map(bucket -> new Facts.Timeline(bucket, null));
  }

  /**
   * Returns the report as an inquiry to capture.
   *
   * @param vehicle parsed from the wish; null if it names none
   */
  Inquiry toInquiry(String store, WantedVehicle vehicle) {
    return Inquiry.from(store, cameBy == Channel.WALK_IN ? "Walk-in" : "Phone-up", cameBy)
        .contact(contact)
        .facts(Facts.NONE.withVehicle(vehicle).withTimeline(timeline.orElse(null)))
        .comments(note)
        .build(contact + " " + vehicleWish.orElse("") + " " + note.orElse(""));
  }
}
