package io.forecourt.deal;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.WorkPermissions;
import io.forecourt.lead.Band;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.Conflict;
import io.forecourt.process.Processes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests for an appraisal of the buyer's trade-in. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class AppraisalController {

  private final WorkPermissions permissions;
  private final Processes processes;

  AppraisalController(WorkPermissions permissions, Processes processes) {
    this.permissions = permissions;
    this.processes = processes;
  }

  /** Starts an appraisal, unless one is already running. */
  @Operation(operationId = "requestAppraisal", summary = "Request an appraisal of the trade-in")
  @ApiResponse(responseCode = "204", description = "The appraisal is requested, or was already.")
  @ApiResponse(responseCode = "409", description = "The lead has ended.")
  @PutMapping(path = "/api/leads/{id}/appraisal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> appraise(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    Lead lead = permissions.require(currentUser, id);
    if (!lead.isOpen()) {
      throw new Conflict("This lead has ended.");
    }
    processes.startAppraisal(
        lead.id(),
        lead.store(),
        lead.owner().orElse(currentUser.id()),
        lead.band().orElse(Band.LOW).urgency());
    return ResponseEntity.noContent().build();
  }
}
