package io.forecourt.lifecycle;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.access.Roles;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.Conflict;
import io.forecourt.platform.InvalidInput;
import io.forecourt.platform.NotAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A manager gives a lead another deadline; a rep cannot move the own one. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class DeadlineController {

  private final LeadAccess leadAccess;
  private final DeadlineChange change;
  private final Clock clock;

  DeadlineController(LeadAccess leadAccess, DeadlineChange change, Clock clock) {
    this.leadAccess = leadAccess;
    this.change = change;
    this.clock = clock;
  }

  record NewDeadline(@NotNull OffsetDateTime dueAt, @NotBlank @Size(max = 500) String reason) {}

  @Operation(operationId = "moveDeadline", summary = "Move the deadline of a lead")
  @ApiResponse(responseCode = "409", description = "Nothing is due for this lead.")
  @PutMapping("/api/leads/{id}/deadline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody NewDeadline deadline) {
    Lead lead = leadAccess.require(currentUser, id);
    if (!currentUser.groups().contains(Roles.MANAGER)) {
      throw new NotAllowed("Only managers move deadlines.");
    }
    Instant due = deadline.dueAt().toInstant();
    if (!due.isAfter(clock.instant())) {
      throw new InvalidInput("Give a later time.");
    }
    if (!change.move(lead, due, currentUser.id(), deadline.reason())) {
      throw new Conflict("Nothing of this lead is due.");
    }
  }
}
