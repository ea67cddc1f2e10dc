package io.forecourt.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.OptOuts;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What other systems know of a lead: a call that was answered, a car that was sold, a buyer who
 * wants to be left alone.
 */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class LeadEventController {

  private final LeadAccess leadAccess;
  private final LeadEvents events;
  private final LeadOutcomes leadOutcomes;
  private final OptOuts optOuts;
  private final Clock clock;

  LeadEventController(
      LeadAccess leadAccess,
      LeadEvents events,
      LeadOutcomes leadOutcomes,
      OptOuts optOuts,
      Clock clock) {
    this.leadAccess = leadAccess;
    this.events = events;
    this.leadOutcomes = leadOutcomes;
    this.optOuts = optOuts;
    this.clock = clock;
  }

  /** What may be reported. */
  enum Kind {
    CALL,
    SALE,
    /** The buyer said there that nothing more should come. */
    OPT_OUT
  }

  /**
   * @param externalId the sender's own number, by which a repeated report is known
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
  @Transactional
  public Map<String, Object> post(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody Report report) {
    Lead lead = leadAccess.require(currentUser, id);
    Optional<String> externalId = Optional.ofNullable(report.externalId());
    boolean isNew =
        switch (report.kind()) {
          case CALL -> events.store(id, LeadEvent.Kind.CONTACT, externalId);
          case SALE -> sale(lead, report, externalId, currentUser.id());
          case OPT_OUT ->
              optOuts.record(
                  lead.customerId(), "Said so in another system (%s).".formatted(currentUser.id()));
        };
    return Map.of("id", id, "known", !isNew);
  }

  private boolean sale(Lead lead, Report report, Optional<String> externalId, String by) {
    if (report.vin() == null) {
      throw new InvalidInput("Which car was sold? Give its VIN.");
    }
    boolean isNew = events.store(lead.id(), LeadEvent.Kind.SALE, externalId);
    if (isNew) {
      LocalDate on =
          Optional.ofNullable(report.soldOn())
              .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
      leadOutcomes.sold(lead, report.vin(), on, Optional.empty(), by);
    }
    return isNew;
  }
}
