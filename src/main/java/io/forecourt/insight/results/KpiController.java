package io.forecourt.insight.results;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** KPIs, their definitions and the values that results can be filtered by. */
@RestController
@Tag(name = ApiTags.MANAGERS)
@RequestMapping("/api/insight")
class KpiController {

  private static final int MOST_DIMENSIONS = 5;

  private final ReportTransaction reportTransaction;
  private final KpiRows rows;
  private final Kpis kpis;
  private final FilterOptions.Query choices;
  private final ReportScopes reportScopes;

  KpiController(
      ReportTransaction reportTransaction,
      KpiRows rows,
      Kpis kpis,
      FilterOptions.Query choices,
      ReportScopes reportScopes) {
    this.reportTransaction = reportTransaction;
    this.rows = rows;
    this.kpis = kpis;
    this.choices = choices;
    this.reportScopes = reportScopes;
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

  /** Returns a rep's own KPIs of the last thirty days, never those of a colleague. */
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
}
