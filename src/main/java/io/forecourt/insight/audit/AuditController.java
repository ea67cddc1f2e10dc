package io.forecourt.insight.audit;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The result page of the audits. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class AuditController {

  private final AuditResults results;
  private final DecisionTables decisions;

  AuditController(AuditResults results, DecisionTables decisions) {
    this.results = results;
    this.decisions = decisions;
  }

  @Operation(operationId = "listAudits", summary = "List audit results by week")
  @GetMapping("/api/insight/audits")
  List<AuditResults.Row> audits(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam(required = false) String store) {
    Set<String> stores = currentUser.storesOr(store);
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", stores.size() == 1 ? stores.iterator().next() : null);
    Object days = decisions.evaluateSingle(Decisions.QUALITY_SAMPLE, inputs).get("baselineDays");
    return results.findThreadRows(stores, ((Number) days).intValue());
  }

  @Operation(operationId = "listReviewedCalls", summary = "List reviewed calls")
  @GetMapping("/api/insight/reviewed-calls")
  List<AuditResults.CallRow> calls(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam(required = false) String store) {
    return results.findCallRows(currentUser.storesOr(store));
  }
}
