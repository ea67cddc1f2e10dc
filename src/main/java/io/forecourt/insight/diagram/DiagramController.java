package io.forecourt.insight.diagram;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.forecourt.process.ProcessFlowStatistics;
import io.forecourt.process.ProcessVersions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The overlays of one version of a process. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class DiagramController {

  private final ProcessFlowStatistics processFlowStatistics;
  private final ProcessVersions processVersions;
  private final Clock clock;

  DiagramController(
      ProcessFlowStatistics processFlowStatistics, ProcessVersions processVersions, Clock clock) {
    this.processFlowStatistics = processFlowStatistics;
    this.processVersions = processVersions;
    this.clock = clock;
  }

  /** Which version this is, and which others it can be compared with. */
  record View(
      int version,
      List<ProcessFlowStatistics.Version> versions,
      List<ProcessFlowStatistics.Waiting> waiting,
      List<ProcessFlowStatistics.Stay> stays,
      List<ProcessFlowStatistics.Way> ways) {}

  /**
   * @param definition id of the version
   * @param days so far back the runs began that are looked at
   */
  @Operation(
      operationId = "getDiagramOverlays",
      summary = "Get the traffic on a version of a process diagram")
  @GetMapping("/api/insight/diagram")
  View get(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam String definition,
      @RequestParam(defaultValue = "30") @Min(1) @Max(730) int days) {
    List<ProcessFlowStatistics.Version> versions = processVersions.findAll(definition);
    ProcessFlowStatistics.Version shown =
        versions.stream()
            .filter(each -> each.definition().equals(definition))
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no process " + definition + "."));
    Instant now = clock.instant();
    ProcessFlowStatistics.Period period =
        new ProcessFlowStatistics.Period(
            definition, currentUser.stores(), now.minus(Duration.ofDays(days)), now);
    return new View(
        shown.version(),
        versions,
        processFlowStatistics.waiting(definition, currentUser.stores(), now),
        processFlowStatistics.stays(period),
        processFlowStatistics.ways(period));
  }
}
