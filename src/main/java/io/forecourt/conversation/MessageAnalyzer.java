package io.forecourt.conversation;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.Question;
import io.forecourt.understanding.Signal;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Turns a reading into what it means for the conversation, once its facts are recorded. */
@Component
class MessageAnalyzer {

  /** Signals that replies or the outbound gate handle. */
  private static final Set<Signal> NO_CONCERN =
      EnumSet.of(
          Signal.OPT_OUT,
          Signal.WRONG_PERSON,
          Signal.PRICE_QUESTION,
          Signal.AVAILABILITY_QUESTION,
          Signal.CONFIRM);

  private static final Pattern MOVES =
      Pattern.compile(
          "(?i)\\b(?:make (?:it|that)|actually|instead|rather|no,|change|better|mejor)\\b");

  private static final Pattern OFF_WORK =
      Pattern.compile("(?i)\\b(?:get off|off work|out of work|free|done|salgo|available)\\b");

  private final LeadFacts facts;

  MessageAnalyzer(LeadFacts facts) {
    this.facts = facts;
  }

  MessageAnalysis analyze(Lead lead, MessageReading message, Conversation conversation) {
    boolean answered =
        message
            .asked()
            .filter(question -> question.isSettledIn(facts.findByLead(lead.id())))
            // A car that is gone stays settled until another one is named.
            .filter(question -> question != Question.VEHICLE || message.facts().vehicle() != null)
            .isPresent();
    return new MessageAnalysis(
        concerns(message),
        message.questions(),
        message.details(),
        !message.facts().said().isEmpty(),
        answered,
        message.evasive(),
        message.signals().contains(Signal.CONFIRM),
        message.smallTalk(),
        callback(message, conversation),
        message.text().strip());
  }

  /** "Actually make that 5:30" moves the call that was agreed on. */
  private static Optional<Instant> callback(MessageReading message, Conversation conversation) {
    QuestionDetails details = message.details();
    if (message.callbackAt().isEmpty() && conversation.memory().isAbout(BuyerQuestion.CALL)) {
      Optional<Instant> at = message.timeOfCall();
      if (at.isPresent()) {
        return at;
      }
    }
    if (message.callbackAt().isPresent() || details.time() == null) {
      return message.callbackAt();
    }
    if (OFF_WORK.matcher(message.text()).find()) {
      return Optional.of(details.time())
          .map(time -> message.context().now().toLocalDate().atTime(time))
          .map(at -> at.atOffset(message.context().now().getOffset()).toInstant());
    }
    boolean aboutVisit =
        conversation.memory().isAbout(BuyerQuestion.TEST_DRIVE)
            || message.questions().stream()
                .anyMatch(asked -> asked.kind() == BuyerQuestion.TEST_DRIVE);
    return conversation
        .callbackAt()
        .filter(at -> !aboutVisit && MOVES.matcher(message.text()).find())
        .map(at -> moved(at, details, message));
  }

  private static Instant moved(Instant at, QuestionDetails details, MessageReading message) {
    OffsetDateTime agreed = at.atOffset(message.context().now().getOffset());
    LocalDate day = details.day() == null ? agreed.toLocalDate() : details.day();
    return day.atTime(details.time()).atOffset(agreed.getOffset()).toInstant();
  }

  private static Set<String> concerns(MessageReading message) {
    Set<String> concerns = new LinkedHashSet<>();
    message.signals().stream()
        .filter(signal -> !NO_CONCERN.contains(signal))
        .forEach(signal -> concerns.add(signal.name()));
    return concerns;
  }
}
