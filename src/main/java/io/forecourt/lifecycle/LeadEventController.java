package io.forecourt.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events of a lead that other systems report: an answered call, a sale, an opt-out. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class LeadEventController {

  private final LeadAccess leadAccess;
  private final LeadEventReports reports;

  LeadEventController(LeadAccess leadAccess, LeadEventReports reports) {
    this.leadAccess = leadAccess;
    this.reports = reports;
  }

  /** Kind of a reported event. */
  enum Kind {
    CALL,
    SALE,
    /** The buyer wants no more messages. */
    OPT_OUT
  }

  /**
   * @param externalId the sender's id of the event; identifies a repeated report
   * @param vin of the car sold
   * @param soldOn date of the sale; today when absent
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Report(
      @NotNull Kind kind,
      @Size(max = 200) String externalId,
      @Pattern(regexp = "[A-HJ-NPR-Z0-9]{17}") String vin,
      LocalDate soldOn) {}

  @Operation(
      operationId = "reportLeadEvent",
      summary = "Report an answered call, a sale or an opt-out",
      description =
          "Repeating a call with the same `externalId` changes nothing. A `SALE` needs the `vin`.")
  @ApiResponse(
      responseCode = "202",
      description = "The `id` of the lead; `known` is true if the event was reported before.")
  @PostMapping("/api/leads/{id}/events")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> post(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody Report report) {
    Lead lead = leadAccess.require(currentUser, id);
    boolean isNew = reports.record(lead, report, currentUser.id());
    return Map.of("id", id, "known", !isNew);
  }
}
