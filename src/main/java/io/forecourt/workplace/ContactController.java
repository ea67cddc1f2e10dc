package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.WorkPermissions;
import io.forecourt.lead.Lead;
import io.forecourt.lead.UnconfirmedContacts;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

/** Confirmation by a rep that a number or address really is the buyer's. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class ContactController {

  private final WorkPermissions rights;
  private final UnconfirmedContacts unconfirmed;

  ContactController(WorkPermissions rights, UnconfirmedContacts unconfirmed) {
    this.rights = rights;
    this.unconfirmed = unconfirmed;
  }

  /**
   * @param address as {@code unconfirmedContacts} of the workspace shows it
   */
  record Confirmation(@NotBlank @Size(max = 320) String address) {}

  @Operation(
      operationId = "confirmContact",
      summary = "Confirm a phone number or email address that an inquiry added",
      description =
          "Until then nothing is sent there, and a message from it is not treated as the buyer's.")
  @ApiResponse(responseCode = "204", description = "It is the buyer's from now on.")
  @ApiResponse(responseCode = "404", description = "The buyer has no such unconfirmed contact.")
  @ApiResponse(responseCode = "409", description = "It belongs to another customer.")
  @PutMapping(path = "/api/leads/{id}/contacts", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody Confirmation confirmation) {
    Lead lead = rights.require(currentUser, id);
    if (!unconfirmed.confirm(lead.customerId(), confirmation.address(), currentUser.id())) {
      throw new NotFound("The buyer has no unconfirmed contact of this name.");
    }
  }
}
