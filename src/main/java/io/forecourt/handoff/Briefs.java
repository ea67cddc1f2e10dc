package io.forecourt.handoff;

import io.forecourt.conversation.Assistant;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.store.Stores;
import org.springframework.stereotype.Component;

/** The briefs of all leads, from their facts and the latest stock check. */
@Component
public class Briefs {

  private final LeadFacts facts;
  private final StockChecks stock;
  private final Stores stores;
  private final Assistant assistant;

  Briefs(LeadFacts facts, StockChecks stock, Stores stores, Assistant assistant) {
    this.assistant = assistant;
    this.facts = facts;
    this.stock = stock;
    this.stores = stores;
  }

  public Brief of(Lead lead) {
    return new Brief(
        facts.findByLead(lead.id()),
        facts.sources(lead.id()),
        stock.findLatest(lead.id()),
        stores.get(lead.store()),
        assistant.openQuestions(lead.id()),
        assistant.visitAt(lead.id()));
  }
}
