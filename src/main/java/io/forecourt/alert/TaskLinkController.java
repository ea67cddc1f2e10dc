package io.forecourt.alert;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.process.OpenTasks;
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
class TaskLinkController {

  private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

  private final LeadAccess leadAccess;
  private final OpenTasks openTasks;

  TaskLinkController(LeadAccess leadAccess, OpenTasks openTasks) {
    this.leadAccess = leadAccess;
    this.openTasks = openTasks;
  }

  @GetMapping("/t/{lead}")
  String open(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID lead) {
    return "redirect:"
        + TASKLIST
        + openTasks
            .findTask(leadAccess.require(currentUser, lead).id(), currentUser.id())
            .map(task -> "?task=" + task)
            .orElse("");
  }
}
