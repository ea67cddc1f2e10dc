package io.forecourt.insight.incident;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.Roles;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.forecourt.platform.PollingLoop;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Incidents of the own stores; administrators also see what belongs to no store. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class IncidentController {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentController.class);

  private final Incidents incidents;
  private final List<PollingLoop> loops;
  private final Clock clock;

  IncidentController(Incidents incidents, List<PollingLoop> loops, Clock clock) {
    this.incidents = incidents;
    this.loops = loops;
    this.clock = clock;
  }

  /**
   * @param incidents what has stopped, the oldest first, and then what diagrams miss
   * @param background loops of the node that answers which failed when they last polled
   */
  record View(Instant at, List<Incident> incidents, List<Background> background) {}

  /**
   * @param lastSuccess when the loop last polled without a failure
   */
  record Background(String name, Instant lastSuccess, String problem) {}

  record Retried(int count) {}

  @Operation(operationId = "listIncidents", summary = "List what has stopped, by cause")
  @GetMapping("/api/insight/incidents")
  View list(@AuthenticationPrincipal CurrentUser currentUser) {
    return new View(
        clock.instant(),
        incidents.findAll().stream().filter(incident -> maySee(currentUser, incident)).toList(),
        loops.stream().map(PollingLoop::status).flatMap(loop -> failed(loop).stream()).toList());
  }

  @Operation(operationId = "retryIncident", summary = "Retry the work of an incident now")
  @PostMapping("/api/insight/incidents/{id}/retry")
  Retried retry(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable String id) {
    Incident incident = find(currentUser, id);
    int count = incidents.retry(incident);
    LOG.info("{} retries {} of {}", currentUser.id(), count, incident.cause());
    return new Retried(count);
  }

  @Operation(
      operationId = "dismissIncident",
      summary = "Mark what a diagram misses as seen",
      description = "It comes back when another lead runs into it.")
  @PostMapping("/api/insight/incidents/{id}/dismiss")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable String id) {
    Incident incident = find(currentUser, id);
    incidents.dismiss(incident);
    LOG.info("{} dismisses {}: {}", currentUser.id(), incident.place(), incident.cause());
  }

  private Incident find(CurrentUser currentUser, String id) {
    return incidents.findAll().stream()
        .filter(each -> each.id().equals(id) && maySee(currentUser, each))
        .findFirst()
        .orElseThrow(() -> new NotFound("This incident is over."));
  }

  private static boolean maySee(CurrentUser currentUser, Incident incident) {
    return currentUser.worksFor(incident.store())
        || (incident.store().isEmpty() && currentUser.groups().contains(Roles.ADMIN));
  }

  private static Optional<Background> failed(PollingLoop.Status loop) {
    return loop.problem()
        .map(problem -> new Background(loop.name(), loop.lastSuccess(), PlainCause.of(problem)));
  }
}
