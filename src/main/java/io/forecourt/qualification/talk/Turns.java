package io.forecourt.qualification.talk;

import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.qualification.NextStep;
import io.forecourt.qualification.talk.Escalations.Escalation;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The assistant's turns, each under the lock of the talk. */
@Component
class Turns {

  private static final String GREETING = "first-answer-";
  private static final String UPDATE = "update-";

  /** Has no sense once somebody has been greeted. */
  private static final String GENERAL = "general";

  private final Talks talks;
  private final TalkSteps steps;
  private final Speaker speaker;
  private final StockChecks stock;
  private final Availability availability;
  private final OutboundGate outboundGate;
  private final NextStep nextStep;

  Turns(
      Talks talks,
      TalkSteps steps,
      Speaker speaker,
      StockChecks stock,
      Availability availability,
      OutboundGate outboundGate,
      NextStep nextStep) {
    this.talks = talks;
    this.steps = steps;
    this.speaker = speaker;
    this.stock = stock;
    this.availability = availability;
    this.outboundGate = outboundGate;
    this.nextStep = nextStep;
  }

  /** Greets, or tells what the stock says of another car; once each. */
  void answer(Lead lead, String template) {
    Talk talk = talks.lock(lead.id());
    talk.begin();
    answer(lead, talk, Optional.of(template));
    talks.save(lead.id(), talk);
  }

  /** Answers what the buyer wrote, and asks on. */
  void askOn(Lead lead) {
    Talk talk = talks.lock(lead.id());
    if (steps.next(lead, talk, Optional.empty()).kind() == TalkStep.Kind.CHECK_STOCK) {
      StockCheck check = availability.check(lead.id());
      answer(lead, talk, Optional.of(check).map(Turns::suffix).map(suffix -> GREETING + suffix));
    } else if (talk.isUnheard()) {
      speaker.askOn(lead, talk);
    }
    talks.save(lead.id(), talk);
  }

  TalkStep choose(Lead lead, Optional<Instant> until) {
    Talk talk = talks.lock(lead.id());
    return steps.next(lead, talk, until);
  }

  private void answer(Lead lead, Talk talk, Optional<String> template) {
    Optional<Escalation> concern = steps.concern(lead, talk);
    String car = stock.findLatest(lead.id()).map(Turns::car).orElse("");
    boolean greeted = outboundGate.hasSent(lead.id(), GREETING);
    Optional<String> words =
        greeted
            ? template
                .map(name -> name.substring(GREETING.length()))
                .filter(suffix -> !suffix.equals(GENERAL) && !talk.hasTold(car))
                .map(suffix -> UPDATE + suffix)
            : template;
    talk.tell(car);
    if (words.isPresent() && greeted && concern.isPresent()) {
      speaker.answerAboutCar(
          lead,
          talk,
          words.get(),
          concern.get().template(),
          nextStep.promise(lead, concern.get().callWithin(), talk.callbackAt()));
    } else if (words.isPresent()) {
      speaker.answerAboutCar(lead, talk, words.get(), concern.isEmpty());
    } else if (talk.isUnheard() && concern.isEmpty()) {
      speaker.askOn(lead, talk);
    }
  }

  private static String suffix(StockCheck check) {
    return switch (check.answer()) {
      case AVAILABLE -> "available";
      case GONE -> "alternatives";
      case NOT_NAMED -> GENERAL;
    };
  }

  private static String car(StockCheck check) {
    return check.answer() + " " + check.vin().orElseGet(check::asked);
  }
}
