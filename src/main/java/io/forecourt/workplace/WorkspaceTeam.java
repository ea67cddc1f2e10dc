package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.WorkPermissions;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Lead;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StorePerson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: who owns the lead, who else could, and who may work it. */
@Component
class WorkspaceTeam {

  private final WorkPermissions rights;
  private final People people;
  private final LeadLabels labels;

  WorkspaceTeam(WorkPermissions rights, People people, LeadLabels labels) {
    this.rights = rights;
    this.people = people;
    this.labels = labels;
  }

  /** Returns why the person may only look at the lead; empty if they may work it. */
  Optional<String> refusal(CurrentUser currentUser, Lead lead) {
    return rights.refusal(currentUser, lead);
  }

  String owner(Lead lead) {
    return labels.ownerWithReason(lead);
  }

  List<LeadWorkspace.Colleague> colleagues(Lead lead, Store store, Instant now) {
    Set<String> in =
        people.isInOn(store.id(), now.atZone(store.zone()).toLocalDate()).stream()
            .map(StorePerson::id)
            .collect(Collectors.toSet());
    return people.findByStore(store.id()).stream()
        .filter(person -> lead.owner().filter(person.id()::equals).isEmpty())
        .map(
            person ->
                new LeadWorkspace.Colleague(
                    person.id(), person.fullName(), person.role().name(), in.contains(person.id())))
        .toList();
  }
}
