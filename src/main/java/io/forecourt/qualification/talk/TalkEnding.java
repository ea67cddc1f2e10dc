package io.forecourt.qualification.talk;

import io.forecourt.lead.Lead;
import io.forecourt.messaging.delivery.OwnerNotice;
import io.forecourt.qualification.NextStep;
import io.forecourt.qualification.talk.Escalations.Escalation;
import io.forecourt.understanding.Question;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The assistant's last turn before a person takes over. */
@Component
class TalkEnding {

  private final Talks talks;
  private final Speaker speaker;
  private final Escalations escalations;
  private final NextStep nextStep;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TalkEnding(
      Talks talks,
      Speaker speaker,
      Escalations escalations,
      NextStep nextStep,
      ApplicationEventPublisher events,
      Clock clock) {
    this.talks = talks;
    this.speaker = speaker;
    this.escalations = escalations;
    this.nextStep = nextStep;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Says who goes on where the buyer waits for a word, and keeps how the talk ended.
   *
   * @param because as the decision {@code escalation} names it
   * @return by which clock the buyer is called
   */
  String end(Lead lead, String because) {
    Talk talk = talks.lock(lead.id());
    Escalation escalation =
        escalations
            .of(lead, because, talk.notUnderstood())
            .orElseGet(() -> escalations.end(lead, because));
    if (talk.isUnheard() && !talk.isPaused(clock.instant())) {
      speaker.close(
          lead,
          talk,
          escalation.template(),
          nextStep.promise(lead, escalation.callWithin(), talk.callbackAt()));
    }
    talk.handedOver(because);
    talks.save(lead.id(), talk);
    if (!escalation.reason().isEmpty() && !because.equals(Escalations.SIX_OF_SIX)) {
      events.publishEvent(new OwnerNotice(lead, escalation.reason() + place(talk, because)));
    }
    return escalation.callWithin();
  }

  private static String place(Talk talk, String because) {
    return because.equals(Escalations.SILENCE)
        ? talk.asked().map(question -> " Asked last about " + spoken(question) + ".").orElse("")
        : "";
  }

  static String spoken(Question question) {
    return switch (question) {
      case VEHICLE -> "the car";
      case BUDGET -> "the payment";
      case TRADE_IN -> "the trade-in";
      case TIMELINE -> "the time";
      case FINANCING -> "the way to pay";
      case CONTACT -> "ways to reach them";
    };
  }
}
