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

/** Tables of the results page beside the KPIs; JSON, or CSV with {@code format=csv}. */
@RestController
@Tag(name = ApiTags.MANAGERS)
@RequestMapping("/api/insight")
class ResultsController {

  private final ReportTransaction reportTransaction;
  private final ResponseTimes responses;
  private final ChannelUse channels;
  private final Scorecard scorecard;
  private final Costs costs;
  private final ReportScopes reportScopes;
  private final Clock clock;

  ResultsController(
      ReportTransaction reportTransaction,
      ResponseTimes responses,
      ChannelUse channels,
      Scorecard scorecard,
      Costs costs,
      ReportScopes reportScopes,
      Clock clock) {
    this.reportTransaction = reportTransaction;
    this.responses = responses;
    this.channels = channels;
    this.scorecard = scorecard;
    this.costs = costs;
    this.reportScopes = reportScopes;
    this.clock = clock;
  }

  @Operation(operationId = "listResponseTimes", summary = "List response times")
  @GetMapping("/responses")
  List<ResponseTimes.Row> responses(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute ReportScopes.Asked asked) {
    return reportTransaction.read(
        () -> responses.measure(reportScopes.resolve(currentUser, asked)));
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
