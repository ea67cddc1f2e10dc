package io.forecourt.capture;

import io.forecourt.lead.BuyerWrote;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.messaging.Wish;
import io.forecourt.messaging.WishKeeper;
import io.forecourt.qualification.Ear;
import io.forecourt.qualification.HeardFacts;
import io.forecourt.qualification.ThreadLanguage;
import io.forecourt.qualification.Unclear;
import io.forecourt.qualification.language.Question;
import io.forecourt.qualification.language.Signal;
import io.forecourt.qualification.language.Understand;
import io.forecourt.qualification.language.Understanding;
import io.forecourt.qualification.talk.Assistant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what a buyer writes: stored first, followed afterwards. */
@Component
class InboundMessages {

  private final Leads leads;
  private final Conversation conversation;
  private final HeardFacts facts;
  private final Ear ear;
  private final Assistant assistant;
  private final LeadEvents leadEvents;
  private final ContactDetails details;
  private final WishKeeper wishes;
  private final ThreadLanguage language;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InboundMessages(
      Leads leads,
      Conversation conversation,
      HeardFacts facts,
      Ear ear,
      Assistant assistant,
      LeadEvents leadEvents,
      ContactDetails details,
      WishKeeper wishes,
      ThreadLanguage language,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.leads = leads;
    this.conversation = conversation;
    this.facts = facts;
    this.ear = ear;
    this.assistant = assistant;
    this.leadEvents = leadEvents;
    this.details = details;
    this.wishes = wishes;
    this.language = language;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What a channel delivers.
   *
   * @param from the number or e-mail that wrote
   * @param externalId the channel's own number, by which a repeated delivery is known
   * @param wish what the channel itself read in it, and has confirmed
   */
  record Delivery(
      Channel channel,
      String text,
      Optional<String> from,
      Optional<String> externalId,
      Optional<Wish> wish) {}

  /**
   * @param leadId the lead whose thread it joined: the customer's open one, where there is one
   * @param isNew false where it had been delivered before
   * @param reachedBy a way to the buyer that the message opened
   */
  record Taken(UUID leadId, List<String> signals, boolean isNew, Optional<Channel> reachedBy) {}

  private record Kept(boolean isNew, Optional<Channel> reachedBy) {}

  Taken take(Lead addressed, Delivery delivery) {
    Wish wish = delivery.wish().orElseGet(() -> Understand.wish(delivery.text()));
    boolean unconfirmed =
        wishes.heed(addressed.customerId(), wish, delivery.channel(), delivery.text())
            && delivery.wish().isEmpty();
    Lead lead =
        addressed.isOpen() ? addressed : leads.openOf(addressed.customerId()).orElse(addressed);
    Optional<Question> asked = assistant.asked(lead.id());
    Understanding understood = ear.hear(lead, delivery.text(), asked);
    Kept kept =
        transaction.execute(status -> keep(lead, delivery, wish, unconfirmed, understood, asked));
    return new Taken(lead.id(), signals(wish, understood), kept.isNew(), kept.reachedBy());
  }

  private Kept keep(
      Lead lead,
      Delivery delivery,
      Wish wish,
      boolean unconfirmed,
      Understanding understood,
      Optional<Question> asked) {
    assistant.attend(lead.id());
    Message message =
        new Message(
            clock.instant(),
            Message.Direction.IN,
            delivery.channel(),
            Message.Author.BUYER,
            delivery.text());
    if (conversation.add(lead.id(), message, delivery.externalId()).isEmpty()) {
      return new Kept(false, Optional.empty());
    }
    Optional<Channel> reachedBy = details.learn(lead, delivery.text());
    wishes.follow(lead, wish, delivery.channel(), delivery.from(), unconfirmed);
    if (wish == Wish.NONE || wish == Wish.DOUBT || wish == Wish.START) {
      facts.hear(lead.id(), understood, asked);
      reachedBy
          .filter(channel -> asked.filter(Question.CONTACT::equals).isPresent())
          .ifPresent(channel -> facts.guess(lead.id(), by(channel), delivery.text()));
      assistant.hear(lead, delivery.text(), understood, asked);
      language.follow(lead, understood);
      if (understood.isUnclear()) {
        events.publishEvent(
            new Unclear(lead.id(), delivery.text(), ear.now(lead.store()).toLocalDate()));
      }
      leadEvents.store(lead.id(), LeadEvent.Kind.REPLY, delivery.externalId());
      events.publishEvent(new BuyerWrote(lead));
    }
    return new Kept(true, reachedBy);
  }

  /** Whoever answers "how do we reach you?" with a number alone. */
  private static Facts by(Channel channel) {
    return Facts.NONE.withContact(new Facts.Contact(channel, null, null));
  }

  private static List<String> signals(Wish wish, Understanding understood) {
    return switch (wish) {
      case STOP -> List.of(Signal.OPT_OUT.name());
      case WRONG_PERSON -> List.of(Signal.WRONG_PERSON.name());
      case START, HELP, DOUBT, NONE ->
          understood.signals().stream()
              .filter(signal -> signal != Signal.OPT_OUT && signal != Signal.WRONG_PERSON)
              .map(Enum::name)
              .toList();
    };
  }
}
