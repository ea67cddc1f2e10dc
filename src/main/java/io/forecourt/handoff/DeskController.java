package io.forecourt.handoff;

import io.forecourt.access.OwnLeads;
import io.forecourt.access.Person;
import io.forecourt.inventory.Availability;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
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

/** What the lead tab of a task shows; people of the store only. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class DeskController {

  private final OwnLeads ownLeads;
  private final Desks desks;
  private final Availability availability;

  DeskController(OwnLeads ownLeads, Desks desks, Availability availability) {
    this.ownLeads = ownLeads;
    this.desks = desks;
    this.availability = availability;
  }

  @Operation(operationId = "getLeadWorkspace", summary = "Get everything the lead tab shows")
  @GetMapping("/api/leads/{id}/desk")
  Desk get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return desks.of(ownLeads.get(person, id), person);
  }

  /** Looks the car up again. */
  @Operation(operationId = "recheckStock", summary = "Check again whether the vehicle is available")
  @PutMapping(path = "/api/leads/{id}/stock", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void checkStock(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Lead lead = ownLeads.get(person, id);
    availability.check(lead.id());
  }
}
