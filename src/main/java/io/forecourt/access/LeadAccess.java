package io.forecourt.access;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadViewed;
import io.forecourt.lead.Leads;
import io.forecourt.platform.NotFound;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Access to the leads of a user's stores; all other leads do not exist for that user. */
@Component
public class LeadAccess {

  private final Leads leads;
  private final ViewLog views;
  private final ApplicationEventPublisher events;

  LeadAccess(Leads leads, ViewLog views, ApplicationEventPublisher events) {
    this.leads = leads;
    this.views = views;
    this.events = events;
  }

  /**
   * The lead; that a person saw it is kept.
   *
   * @throws NotFound if there is no such lead, or it belongs to another store
   */
  public Lead require(CurrentUser currentUser, UUID id) {
    Lead lead = find(currentUser, id);
    views.recordLeadView(currentUser, id);
    events.publishEvent(new LeadViewed(lead, currentUser.id()));
    return lead;
  }

  private Lead find(CurrentUser currentUser, UUID id) {
    return leads
        .find(id)
        .filter(lead -> currentUser.worksFor(lead.store()))
        .orElseThrow(() -> new NotFound("There is no lead " + id + "."));
  }
}
