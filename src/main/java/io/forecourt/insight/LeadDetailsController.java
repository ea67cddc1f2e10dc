package io.forecourt.insight;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.MessageThread;
import io.forecourt.platform.ApiTags;
import io.forecourt.scoring.ScoreReasons;
import io.forecourt.sla.SlaClocks;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A lead with everything known about it; not found for users of other stores. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class LeadDetailsController {

  private final LeadAccess leadAccess;
  private final Customers customers;
  private final LeadFacts facts;
  private final ConversationViews conversations;
  private final MessageThread messageThread;
  private final ScoreReasons reasons;
  private final SlaClocks slaClocks;
  private final People people;

  LeadDetailsController(
      LeadAccess leadAccess,
      Customers customers,
      LeadFacts facts,
      ConversationViews conversations,
      MessageThread messageThread,
      ScoreReasons reasons,
      SlaClocks slaClocks,
      People people) {
    this.leadAccess = leadAccess;
    this.customers = customers;
    this.facts = facts;
    this.conversations = conversations;
    this.messageThread = messageThread;
    this.reasons = reasons;
    this.slaClocks = slaClocks;
    this.people = people;
  }

  @Operation(
      operationId = "getLead",
      summary = "Get a lead with its customer, facts, messages and clocks")
  @GetMapping("/api/leads/{id}")
  LeadView get(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    return view(leadAccess.require(currentUser, id));
  }

  private LeadView view(Lead lead) {
    Facts known = facts.findByLead(lead.id());
    return new LeadView(
        lead.id(),
        lead.store(),
        lead.source(),
        lead.channel().name(),
        lead.externalId().orElse(null),
        lead.receivedAt(),
        lead.requestedAt().orElse(null),
        lead.stage().name(),
        lead.status().name(),
        lead.grade().orElse(null),
        lead.score().orElse(null),
        lead.band().map(Enum::name).orElse(null),
        reasons.findByLead(lead.id()).stream()
            .map(reason -> new LeadView.Reason(reason.points(), reason.text()))
            .toList(),
        lead.owner()
            .map(
                id -> new LeadView.Owner(id, people.find(id).map(StorePerson::fullName).orElse(id)))
            .orElse(null),
        lead.nextAction()
            .map(next -> new LeadView.NextAction(next.text(), next.dueAt()))
            .orElse(null),
        lead.duplicateOf().orElse(null),
        customer(customers.get(lead.customerId())),
        known,
        facts.sources(lead.id()),
        known.complete(),
        conversations.findByLead(lead.id()).orElse(null),
        messageThread.findByLead(lead.id()),
        slaClocks.findByLead(lead.id()));
  }

  private static LeadView.CustomerView customer(Customer customer) {
    return new LeadView.CustomerView(
        customer.firstName().orElse(null),
        customer.lastName().orElse(null),
        customer.fullName(),
        customer.phones(),
        customer.emails());
  }
}
