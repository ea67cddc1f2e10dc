package io.forecourt.insight.results;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.ViewLog;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads behind a KPI, by name; each view is logged. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class LeadDrilldownController {

  private static final int MOST = 200;
  private static final int MOST_EXPORTED = 100_000;

  private final ReportTransaction reportTransaction;
  private final Kpis kpis;
  private final LeadDrilldown leads;
  private final ReportScopes reportScopes;
  private final ViewLog views;

  LeadDrilldownController(
      ReportTransaction reportTransaction,
      Kpis kpis,
      LeadDrilldown leads,
      ReportScopes reportScopes,
      ViewLog views) {
    this.reportTransaction = reportTransaction;
    this.kpis = kpis;
    this.leads = leads;
    this.reportScopes = reportScopes;
    this.views = views;
  }

  /**
   * @param figure name of a KPI; all leads of the scope if absent
   * @param key part of the dimension
   * @param format returns all leads if present, else the latest {@value #MOST}
   */
  @Operation(
      operationId = "listLeadsBehindFigure",
      summary = "List the leads behind a figure",
      description = "Returns the latest 200 leads, or all of them as CSV.")
  @GetMapping("/api/insight/leads")
  List<LeadRow> leads(
      @AuthenticationPrincipal CurrentUser currentUser,
      @ModelAttribute ReportScopes.Asked asked,
      @RequestParam(required = false) String figure,
      @RequestParam(defaultValue = "COUNTED") LeadDrilldown.Part part,
      @RequestParam(defaultValue = "ALL") Dimension by,
      @RequestParam(required = false) String key,
      @ModelAttribute DrilldownFilter filter,
      @RequestParam(required = false) String format) {
    Optional<Kpi> wanted = Optional.ofNullable(figure).map(this::named);
    ReportScope reportScope = reportScopes.resolve(currentUser, asked);
    int most = format == null ? MOST : MOST_EXPORTED;
    List<LeadRow> found =
        reportTransaction.read(
            () ->
                leads.list(reportScope, wanted, part, by, Optional.ofNullable(key), filter, most));
    views.recordListView(currentUser, found.stream().map(LeadRow::lead).toList());
    return found;
  }

  private Kpi named(String figure) {
    return kpis.all().stream()
        .filter(each -> each.name().equals(figure))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no figure " + figure + "."));
  }
}
