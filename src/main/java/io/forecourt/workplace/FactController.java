package io.forecourt.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.access.CurrentUser;
import io.forecourt.access.WorkPermissions;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Correction of one fact of a lead by a rep. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class FactController {

  private final WorkPermissions rights;
  private final FactCorrection change;

  FactController(WorkPermissions rights, FactCorrection change) {
    this.rights = rights;
    this.change = change;
  }

  /**
   * @param value in the shape that the fact has in {@code GET /api/leads/{id}}
   * @param reason needed where the fact was settled
   */
  record Heard(@NotNull JsonNode value, @Size(max = 500) String reason) {}

  @Operation(
      operationId = "updateFact",
      summary = "Fill in or correct a fact about the lead",
      description =
          "`value` has the shape that the fact has in `GET /api/leads/{id}`. A fact that was settled needs a `reason`.")
  @PutMapping(path = "/api/leads/{id}/facts/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @PathVariable String name,
      @Valid @RequestBody Heard correction) {
    change.correct(
        rights.require(currentUser, id),
        name,
        correction.value(),
        Optional.ofNullable(correction.reason()),
        currentUser.id());
  }
}
