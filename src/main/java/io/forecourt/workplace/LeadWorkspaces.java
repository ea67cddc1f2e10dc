package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Assembles the lead workspace that a rep sees. */
@Component
class LeadWorkspaces {

  private final WorkspaceBuyer buyer;
  private final WorkspaceBrief brief;
  private final WorkspaceRating rating;
  private final WorkspaceTeam team;
  private final WorkspaceMessaging messaging;
  private final WorkspaceHistory history;
  private final Stores stores;
  private final Clock clock;

  LeadWorkspaces(
      WorkspaceBuyer buyer,
      WorkspaceBrief brief,
      WorkspaceRating rating,
      WorkspaceTeam team,
      WorkspaceMessaging messaging,
      WorkspaceHistory history,
      Stores stores,
      Clock clock) {
    this.buyer = buyer;
    this.brief = brief;
    this.rating = rating;
    this.team = team;
    this.messaging = messaging;
    this.history = history;
    this.stores = stores;
    this.clock = clock;
  }

  LeadWorkspace assemble(Lead lead, CurrentUser currentUser) {
    Store store = stores.get(lead.store());
    Instant now = clock.instant();
    Customer customer = buyer.of(lead);
    WorkspaceBrief.Section known = brief.of(lead, store, now);
    return new LeadWorkspace(
        team.refusal(currentUser, lead).orElse(null),
        LeadLabels.customerName(customer),
        customer.phones().stream().map(Customer.Phone::e164).toList(),
        customer.emails(),
        buyer.unconfirmedContacts(lead),
        buyer.owned(lead, store),
        known.prefers(),
        known.settled(),
        known.doNotAsk(),
        history.asked(lead, store, now),
        lead.nextAction().map(next -> WorkspaceNextAction.of(next, store, now)).orElse(null),
        QuickTimes.of(store.hours(), now, messaging.namedVisit(lead)),
        known.facts(),
        known.car(),
        known.tradeIn(),
        rating.why(lead),
        team.owner(lead),
        team.colleagues(lead, store, now),
        store.zone().getDisplayName(TextStyle.FULL, Locale.US),
        rating.crm(lead),
        messaging.assistant(lead, store, now),
        messaging.mayWrite(lead, store, now),
        history.news(lead),
        history.earlier(lead, store, now),
        history.thread(lead, store, now));
  }
}
