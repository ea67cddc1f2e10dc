package io.forecourt.assignment;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.WorkPermissions;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reassigns a lead to a colleague or manager, with a reason. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class OwnerController {

  private final WorkPermissions rights;
  private final LeadReassignment leadReassignment;

  OwnerController(WorkPermissions rights, LeadReassignment leadReassignment) {
    this.rights = rights;
    this.leadReassignment = leadReassignment;
  }

  record NewOwner(@NotBlank String person, @NotBlank @Size(max = 500) String reason) {}

  @Operation(operationId = "reassignLead", summary = "Reassign a lead")
  @PutMapping(path = "/api/leads/{id}/owner", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody NewOwner to) {
    leadReassignment.reassign(
        rights.require(currentUser, id), to.person(), to.reason(), currentUser.id());
  }
}
