package io.forecourt.conversation;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.Question;
import io.forecourt.understanding.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The assistant, seen from the channels: it attends, hears, keeps quiet and goes on. */
@Component
public class Assistant {

  /** Signals that the answers or the gate deal with. */
  private static final Set<Signal> NO_CONCERN =
      EnumSet.of(
          Signal.OPT_OUT,
          Signal.WRONG_PERSON,
          Signal.PRICE_QUESTION,
          Signal.AVAILABILITY_QUESTION,
          Signal.CONFIRM);

  /** The process sets how long; it hears of the person a moment later. */
  private static final Duration UNTIL_THE_PAUSE_IS_SET = Duration.ofMinutes(5);

  private final Conversations conversations;
  private final ConversationSteps steps;
  private final LeadFacts facts;
  private final Clock clock;

  Assistant(Conversations conversations, ConversationSteps steps, LeadFacts facts, Clock clock) {
    this.conversations = conversations;
    this.steps = steps;
    this.facts = facts;
    this.clock = clock;
  }

  /** The moment at which the buyer wants to be called, where one is agreed and still to come. */
  public Optional<Instant> callbackAt(UUID leadId) {
    return conversations
        .find(leadId)
        .flatMap(Conversation::callbackAt)
        .filter(clock.instant()::isBefore);
  }

  /** Until when the assistant keeps quiet, where it does. */
  public Optional<Instant> pausedUntil(UUID leadId) {
    return conversations
        .find(leadId)
        .flatMap(Conversation::pausedUntil)
        .filter(clock.instant()::isBefore);
  }

  /** The question that the buyer read last; whatever else was sent since then takes its place. */
  public Optional<Question> asked(UUID leadId) {
    return conversations.findQuestion(leadId);
  }

  /**
   * Something that a person has to hear of at once.
   *
   * @param reason one sentence for the rep
   * @param callWithin the clock of {@code sla-policy} by which the buyer is called
   */
  public record Concern(String reason, String callWithin) {}

  /**
   * What nobody has heard yet because no process listens: a person has the lead, and hears it from
   * whoever asks here, once.
   */
  @Transactional
  public Optional<Concern> takeConcerns(Lead lead) {
    Conversation conversation = conversations.lock(lead.id());
    if (!conversation.isUnheard()) {
      return Optional.empty();
    }
    Optional<Escalations.Escalation> concern = steps.concern(lead, conversation);
    concern.ifPresent(
        escalation -> {
          conversation.handedOver(escalation.happened());
          conversations.save(lead.id(), conversation);
        });
    return concern.map(escalation -> new Concern(escalation.reason(), escalation.callWithin()));
  }

  /** Keeps the talk of a lead from others until the transaction ends. */
  public void lock(UUID leadId) {
    conversations.lock(leadId);
  }

  /** Hears a message whose facts are kept already. */
  @Transactional
  public void recordMessage(Lead lead, MessageReading message) {
    Conversation conversation = conversations.lock(lead.id());
    conversation.record(heard(lead, message), message.asked(), clock.instant());
    conversations.save(lead.id(), conversation);
  }

  /** Hears what an enquiry says beside its fields. */
  @Transactional
  public void recordInquiry(Lead lead, MessageReading message) {
    Conversation conversation = conversations.lock(lead.id());
    conversation.note(heard(lead, message));
    conversations.save(lead.id(), conversation);
  }

  /** A person has answered: from this moment on the assistant keeps quiet. */
  @Transactional
  public void pauseForRep(UUID leadId) {
    Conversation conversation = conversations.lock(leadId);
    conversation.answered();
    conversation.pause(clock.instant().plus(UNTIL_THE_PAUSE_IS_SET));
    conversations.save(leadId, conversation);
  }

  /** A person talks with the buyer: the assistant keeps quiet, and hears what is said. */
  @Transactional
  public void pause(UUID leadId, Instant until) {
    Conversation conversation = conversations.lock(leadId);
    conversation.pause(until);
    conversations.save(leadId, conversation);
  }

  /**
   * The assistant may speak again.
   *
   * @return whether the buyer has written meanwhile and nobody has answered
   */
  @Transactional
  public boolean resume(UUID leadId) {
    Conversation conversation = conversations.lock(leadId);
    conversation.resume();
    conversations.save(leadId, conversation);
    return conversation.isUnheard();
  }

  private MessageAnalysis heard(Lead lead, MessageReading message) {
    Set<String> concerns = new LinkedHashSet<>();
    message.signals().stream()
        .filter(signal -> !NO_CONCERN.contains(signal))
        .forEach(signal -> concerns.add(signal.name()));
    if (message.said().spanish()) {
      concerns.add(Escalations.SPANISH);
    }
    boolean answered =
        message
            .asked()
            .filter(question -> question.isSettledIn(facts.findByLead(lead.id())))
            // A car that is gone stays settled until another one is named.
            .filter(question -> question != Question.VEHICLE || message.facts().vehicle() != null)
            .isPresent();
    return new MessageAnalysis(
        concerns,
        message.questions(),
        !message.facts().said().isEmpty(),
        answered,
        message.evasive(),
        message.signals().contains(Signal.CONFIRM),
        message.callbackAt());
  }
}
