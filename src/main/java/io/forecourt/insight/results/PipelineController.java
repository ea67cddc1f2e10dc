package io.forecourt.insight.results;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open leads by stage, and where conversations drop off. */
@RestController
@Tag(name = ApiTags.MANAGERS)
@RequestMapping("/api/insight")
class PipelineController {

  private final ReportTransaction reportTransaction;
  private final Pipeline pipeline;
  private final ReportScopes reportScopes;
  private final Clock clock;

  PipelineController(
      ReportTransaction reportTransaction,
      Pipeline pipeline,
      ReportScopes reportScopes,
      Clock clock) {
    this.reportTransaction = reportTransaction;
    this.pipeline = pipeline;
    this.reportScopes = reportScopes;
    this.clock = clock;
  }

  @Operation(operationId = "listStages", summary = "List leads by stage, with stalled leads")
  @GetMapping("/stages")
  List<Pipeline.StageRow> stages(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute ReportScopes.Asked asked) {
    return reportTransaction.read(
        () -> pipeline.stages(reportScopes.resolve(currentUser, asked), clock.instant()));
  }

  @Operation(
      operationId = "listDropOff",
      summary = "List the questions at which conversations drop off")
  @GetMapping("/drop-off")
  List<Pipeline.DropOff> dropOff(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute ReportScopes.Asked asked) {
    return reportTransaction.read(() -> pipeline.dropOff(reportScopes.resolve(currentUser, asked)));
  }
}
