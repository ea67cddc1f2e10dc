package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.WorkPermissions;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of reps from the lead tab: contact, appointment, next touch, sale, loss and note. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class ReportController {

  private final WorkPermissions rights;
  private final LeadReports reports;

  ReportController(WorkPermissions rights, LeadReports reports) {
    this.rights = rights;
    this.reports = reports;
  }

  @Operation(
      operationId = "reportLead",
      summary = "Report a contact, an appointment, the next touch, a sale, a loss or a note",
      description =
          "Completes the `task`, and those that follow from it, in one transaction; repeating a report with the same `id` changes nothing. With `check=true` the report is only checked.")
  @ApiResponse(responseCode = "204", description = "The report is stored, or was before.")
  @ApiResponse(
      responseCode = "400",
      description = "An answer is missing or cannot be used; `field` names it.")
  @ApiResponse(responseCode = "409", description = "The task is already done.")
  @PostMapping(path = "/api/leads/{id}/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void post(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean check,
      @Valid @RequestBody LeadReport report) {
    Lead lead = rights.require(currentUser, id);
    if (check) {
      reports.check(currentUser, lead, report);
    } else {
      reports.apply(currentUser, lead, report);
    }
  }
}
