package io.forecourt.alert;

import io.forecourt.access.OwnLeads;
import io.forecourt.access.Person;
import io.forecourt.process.ActiveWork;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A short address of whatever there is to do for a lead now: it survives a login, and a task that
 * another one has followed since.
 */
@Controller
class TaskLink {

  private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

  private final OwnLeads ownLeads;
  private final ActiveWork work;

  TaskLink(OwnLeads ownLeads, ActiveWork work) {
    this.ownLeads = ownLeads;
    this.work = work;
  }

  @GetMapping("/t/{lead}")
  String open(@AuthenticationPrincipal Person person, @PathVariable UUID lead) {
    return "redirect:"
        + TASKLIST
        + work.findTask(ownLeads.get(person, lead).id(), person.id())
            .map(task -> "?task=" + task)
            .orElse("");
  }
}
