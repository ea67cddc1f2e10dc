package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.inventory.Availability;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lead workspace, for people of the store only. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class LeadWorkspaceController {

  private final LeadAccess leadAccess;
  private final LeadWorkspaces leadWorkspaces;
  private final Availability availability;

  LeadWorkspaceController(
      LeadAccess leadAccess, LeadWorkspaces leadWorkspaces, Availability availability) {
    this.leadAccess = leadAccess;
    this.leadWorkspaces = leadWorkspaces;
    this.availability = availability;
  }

  @Operation(operationId = "getLeadWorkspace", summary = "Get everything the lead tab shows")
  @GetMapping("/api/leads/{id}/workspace")
  LeadWorkspace get(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    return leadWorkspaces.assemble(leadAccess.require(currentUser, id), currentUser);
  }

  /** Answers callers that still use the former path. */
  @Hidden
  @GetMapping("/api/leads/{id}/desk")
  LeadWorkspace getByFormerPath(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    return get(currentUser, id);
  }

  @Operation(operationId = "recheckStock", summary = "Check again whether the vehicle is available")
  @PutMapping(path = "/api/leads/{id}/stock", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void checkStock(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    Lead lead = leadAccess.require(currentUser, id);
    availability.check(lead.id());
  }
}
