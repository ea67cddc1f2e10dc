package io.forecourt.conversation;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.store.Stores;
import io.forecourt.understanding.question.BuyerQuestion;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Phrases uncertain facts, so that the buyer can correct them. */
@Component
class ReadBack {

  private final LeadFacts facts;
  private final Stores stores;

  ReadBack(LeadFacts facts, Stores stores) {
    this.facts = facts;
    this.stores = stores;
  }

  private static boolean asksForDay(Conversation conversation) {
    Set<BuyerQuestion> kinds = conversation.memory().kinds();
    return kinds.contains(BuyerQuestion.TEST_DRIVE) || kinds.contains(BuyerQuestion.HOURS);
  }

  /** Returns the uncertain facts of the buyer's latest messages that were not read back before. */
  Optional<String> words(Lead lead, Conversation conversation) {
    if (!conversation.gaveFact()) {
      return Optional.empty();
    }
    Facts known = facts.findByLead(lead.id());
    String words =
        facts.sources(lead.id()).entrySet().stream()
            .filter(source -> !source.getValue().sure())
            // The day of a visit is no day to buy by.
            .filter(source -> source.getKey() != Fact.TIMELINE || !asksForDay(conversation))
            .flatMap(
                source ->
                    FactPhrases.phrase(source.getKey(), known, stores.get(lead.store())).stream())
            .filter(conversation::readBack)
            .collect(Collectors.joining(", "));
    return Optional.of(words).filter(text -> !text.isEmpty());
  }
}
