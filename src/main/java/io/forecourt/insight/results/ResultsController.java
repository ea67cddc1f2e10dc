package io.forecourt.insight.results;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tables of the results page; each is JSON, or CSV with {@code format=csv}. */
@RestController
@Tag(name = ApiTags.MANAGERS)
@RequestMapping("/api/insight")
class ResultsController {

  private static final int MOST_DIMENSIONS = 5;

  private final ReportTransaction reportTransaction;
  private final KpiRows rows;
  private final Kpis kpis;
  private final FilterOptions.Query choices;
  private final ResponseTimes responses;
  private final Pipeline pipeline;
  private final ChannelUse channels;
  private final Scorecard scorecard;
  private final Costs costs;
  private final ReportScopes reportScopes;
  private final Clock clock;

  ResultsController(
      ReportTransaction reportTransaction,
      KpiRows rows,
      Kpis kpis,
      FilterOptions.Query choices,
      ResponseTimes responses,
      Pipeline pipeline,
      ChannelUse channels,
      Scorecard scorecard,
      Costs costs,
      ReportScopes reportScopes,
      Clock clock) {
    this.reportTransaction = reportTransaction;
    this.rows = rows;
    this.kpis = kpis;
    this.choices = choices;
    this.responses = responses;
    this.pipeline = pipeline;
    this.channels = channels;
    this.scorecard = scorecard;
    this.costs = costs;
    this.reportScopes = reportScopes;
    this.clock = clock;
  }

  @Operation(operationId = "listFigures", summary = "List figures, in total or by dimension")
  @GetMapping("/figures")
  List<KpiRow> figures(
      @AuthenticationPrincipal CurrentUser currentUser,
      @ModelAttribute ReportScopes.Asked asked,
      @RequestParam(defaultValue = "ALL") @Size(max = MOST_DIMENSIONS) List<Dimension> by) {
    return reportTransaction.read(() -> rows.list(reportScopes.resolve(currentUser, asked), by));
  }

  @Operation(
      operationId = "listFilterChoices",
      summary = "List the values that results can be filtered by")
  @GetMapping("/choices")
  FilterOptions choices(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute ReportScopes.Asked asked) {
    return reportTransaction.read(() -> choices.of(reportScopes.resolve(currentUser, asked)));
  }

  @Operation(operationId = "listFigureDefinitions", summary = "List the definitions of all figures")
  @GetMapping("/definitions")
  List<Kpi> definitions() {
    return kpis.all();
  }

  /** A rep's own figures of the last thirty days; those of others are nobody's business. */
  @Operation(
      operationId = "listMyFigures",
      summary = "List the figures of the current user for the last 30 days")
  @GetMapping("/mine")
  List<KpiRow> mine(@AuthenticationPrincipal CurrentUser currentUser) {
    return reportTransaction.read(
        () ->
            rows.list(
                reportScopes.resolve(currentUser, ReportScopes.Asked.ownOf(currentUser)),
                List.of(Dimension.ALL)));
  }

  @Operation(operationId = "listResponseTimes", summary = "List response times")
  @GetMapping("/responses")
  List<ResponseTimes.Row> responses(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute ReportScopes.Asked asked) {
    return reportTransaction.read(
        () -> responses.measure(reportScopes.resolve(currentUser, asked)));
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

  @Operation(operationId = "listChannels", summary = "List results by channel")
  @GetMapping("/channels")
  List<ChannelUse.Row> channels(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute ReportScopes.Asked asked) {
    return reportTransaction.read(() -> channels.count(reportScopes.resolve(currentUser, asked)));
  }

  @Operation(operationId = "listScorecard", summary = "List the scorecard of each rep")
  @GetMapping("/scorecard")
  List<Scorecard.Line> scorecard(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute ReportScopes.Asked asked) {
    return reportTransaction.read(
        () -> scorecard.compute(reportScopes.resolve(currentUser, asked), clock.instant()));
  }

  @Operation(operationId = "listCosts", summary = "List cost and return by source")
  @GetMapping("/costs")
  List<Costs.Row> costs(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute ReportScopes.Asked asked) {
    return reportTransaction.read(() -> costs.list(reportScopes.resolve(currentUser, asked)));
  }
}
