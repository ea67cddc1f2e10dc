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

  private final ThreadAuditResults threads;
  private final CallAuditResults calls;
  private final DecisionTables decisions;

  AuditController(ThreadAuditResults threads, CallAuditResults calls, DecisionTables decisions) {
    this.threads = threads;
    this.calls = calls;
    this.decisions = decisions;
  }

  @Operation(operationId = "listAudits", summary = "List audit results by week")
  @GetMapping("/api/insight/audits")
  List<ThreadAuditResults.Row> audits(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam(required = false) String store) {
    Set<String> stores = currentUser.storesOr(store);
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", stores.size() == 1 ? stores.iterator().next() : null);
    Object days = decisions.evaluateSingle(Decisions.QUALITY_SAMPLE, inputs).get("baselineDays");
    return threads.find(stores, ((Number) days).intValue());
  }

  @Operation(operationId = "listReviewedCalls", summary = "List reviewed calls")
  @GetMapping("/api/insight/reviewed-calls")
  List<CallAuditResults.Row> calls(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam(required = false) String store) {
    return calls.find(currentUser.storesOr(store));
  }
}
