package io.forecourt.conversation;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the next turn of the assistant without taking it. */
@Component
class TurnPreviews {

  private final Leads leads;
  private final Conversations conversations;
  private final ConversationSteps steps;
  private final ReplyComposer replyComposer;
  private final ModelReplies modelReplies;
  private final TransactionTemplate transaction;

  TurnPreviews(
      Leads leads,
      Conversations conversations,
      ConversationSteps steps,
      ReplyComposer replyComposer,
      ModelReplies modelReplies,
      TransactionTemplate transaction) {
    this.leads = leads;
    this.conversations = conversations;
    this.steps = steps;
    this.replyComposer = replyComposer;
    this.modelReplies = modelReplies;
    this.transaction = transaction;
  }

  /**
   * Returns what a model is given for the next turn; empty where it is for templates alone. The
   * turn is planned in a transaction that is rolled back, whose locks are gone when this returns.
   */
  Optional<GroundingSheet> sheet(UUID leadId) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          Lead lead = leads.get(leadId);
          Conversation conversation = conversations.lock(leadId);
          boolean asks =
              conversation.isUnheard()
                  && steps.next(lead, conversation, Optional.empty()).kind()
                      == ConversationStep.Kind.ASK;
          return asks
              ? modelReplies.sheet(lead, conversation, replyComposer.planNext(lead, conversation))
              : Optional.<GroundingSheet>empty();
        });
  }
}
