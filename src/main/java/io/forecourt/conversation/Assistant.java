package io.forecourt.conversation;

import io.forecourt.lead.Lead;
import io.forecourt.understanding.Question;
import io.forecourt.understanding.question.BuyerQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The assistant as other modules see it: what it asked, and when it pauses and resumes. */
@Component
public class Assistant {

  /** The process sets how long; it learns about the reply a moment later. */
  private static final Duration UNTIL_THE_PAUSE_IS_SET = Duration.ofMinutes(5);

  private final Conversations conversations;
  private final EscalationPolicy escalationPolicy;
  private final Clock clock;

  Assistant(Conversations conversations, EscalationPolicy escalationPolicy, Clock clock) {
    this.conversations = conversations;
    this.escalationPolicy = escalationPolicy;
    this.clock = clock;
  }

  /** Returns when the buyer asked to be called, if that is still to come. */
  public Optional<Instant> callbackAt(UUID leadId) {
    return conversations
        .find(leadId)
        .flatMap(Conversation::callbackAt)
        .filter(clock.instant()::isBefore);
  }

  /** Returns the buyer's words about what only a person can answer, oldest first. */
  public List<String> openQuestions(UUID leadId) {
    return conversations
        .find(leadId)
        .map(conversation -> conversation.memory().openQuestions())
        .orElse(List.of());
  }

  /** Returns the visit that the assistant agreed on with the buyer, for the rep to confirm. */
  public Optional<Instant> visitAt(UUID leadId) {
    return conversations
        .find(leadId)
        .flatMap(conversation -> conversation.memory().visit().heldAt())
        .filter(clock.instant()::isBefore);
  }

  /** Returns until when the assistant is paused, if it is. */
  public Optional<Instant> pausedUntil(UUID leadId) {
    return conversations
        .find(leadId)
        .flatMap(Conversation::pausedUntil)
        .filter(clock.instant()::isBefore);
  }

  /**
   * Returns what a message answers: the open question, unless another message was sent since it was
   * asked. A car with miles right after talk of a trade-in is that one.
   */
  public Optional<Question> asked(UUID leadId, String message) {
    return conversations
        .findQuestion(leadId)
        .map(
            question ->
                question == Question.VEHICLE
                        && TurnWords.nameMiles(message)
                        && conversations
                            .find(leadId)
                            .filter(talk -> talk.memory().isAbout(BuyerQuestion.TRADE_VALUE))
                            .isPresent()
                    ? Question.TRADE_IN
                    : question);
  }

  /**
   * Concern of a buyer that a rep has to know about right away.
   *
   * @param reason one sentence for the rep
   * @param callWithin the clock of {@code sla-policy} by which the buyer is called
   */
  public record Concern(String reason, String callWithin) {}

  /**
   * Returns a concern that has not been passed on, once: no process listens for it while a person
   * has the lead.
   */
  @Transactional
  public Optional<Concern> takeConcerns(Lead lead) {
    Conversation conversation = conversations.lock(lead.id());
    if (!conversation.isUnheard()) {
      return Optional.empty();
    }
    Optional<EscalationPolicy.Escalation> concern =
        escalationPolicy.findConcern(lead, conversation);
    concern.ifPresent(
        escalation -> {
          conversation.handedOver(escalation.happened());
          conversations.save(lead.id(), conversation);
        });
    return concern.map(escalation -> new Concern(escalation.reason(), escalation.callWithin()));
  }

  /** Locks the conversation of a lead until the transaction ends. */
  public void lock(UUID leadId) {
    conversations.lock(leadId);
  }

  /** Pauses the assistant because a rep answered. */
  @Transactional
  public void pauseForRep(UUID leadId) {
    Conversation conversation = conversations.lock(leadId);
    conversation.answered();
    conversation.pause(clock.instant().plus(UNTIL_THE_PAUSE_IS_SET));
    conversations.save(leadId, conversation);
  }

  /** Pauses the assistant; it still reads what the buyer writes. */
  @Transactional
  public void pause(UUID leadId, Instant until) {
    Conversation conversation = conversations.lock(leadId);
    conversation.pause(until);
    conversations.save(leadId, conversation);
  }

  /**
   * Resumes the assistant.
   *
   * @return whether the buyer wrote during the pause and has no answer yet
   */
  @Transactional
  public boolean resume(UUID leadId) {
    Conversation conversation = conversations.lock(leadId);
    conversation.resume();
    conversations.save(leadId, conversation);
    return conversation.isUnheard();
  }
}
