package io.forecourt.access;

import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets managers see who looked at a lead. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class ViewLogController {

  private final LeadAccess leadAccess;
  private final ViewLog views;

  ViewLogController(LeadAccess leadAccess, ViewLog views) {
    this.leadAccess = leadAccess;
    this.views = views;
  }

  record Views(List<ViewLog.View> views) {}

  @Operation(operationId = "listLeadViews", summary = "List who viewed a lead")
  @GetMapping("/api/leads/{id}/views")
  Views get(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    return new Views(views.findByLead(leadAccess.require(currentUser, id).id()));
  }
}
