package io.forecourt.handoff;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.WorkPermissions;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls logged by reps outside of a call task. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class CallController {

  private final WorkPermissions rights;
  private final CallAttempts callAttempts;

  CallController(WorkPermissions rights, CallAttempts callAttempts) {
    this.rights = rights;
    this.callAttempts = callAttempts;
  }

  record Call(@NotNull CallAttempts.Outcome outcome, @Size(max = 4000) String note) {}

  @Operation(operationId = "logCall", summary = "Log a call outside a call task")
  @PostMapping(path = "/api/leads/{id}/calls", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  void post(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody Call call) {
    Lead lead = rights.require(currentUser, id);
    callAttempts.log(lead, currentUser.id(), call.outcome(), call.note());
  }
}
