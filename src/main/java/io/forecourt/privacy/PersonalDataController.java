package io.forecourt.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.access.CurrentUser;
import io.forecourt.access.ViewLog;
import io.forecourt.lead.DataSubjects;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.DataSubject;
import io.forecourt.platform.InvalidInput;
import io.forecourt.platform.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets managers show a person what is stored about them, and erase it. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class PersonalDataController {

  private final DataSubjects subjects;
  private final DataReports reports;
  private final PersonalTables tables;
  private final Eraser eraser;
  private final ErasureLog log;
  private final ViewLog views;
  private final ObjectMapper json;

  PersonalDataController(
      DataSubjects subjects,
      DataReports reports,
      PersonalTables tables,
      Eraser eraser,
      ErasureLog log,
      ViewLog views,
      ObjectMapper json) {
    this.subjects = subjects;
    this.reports = reports;
    this.tables = tables;
    this.eraser = eraser;
    this.log = log;
    this.views = views;
    this.json = json;
  }

  /**
   * What an erasure removes.
   *
   * @param rows that are deleted, emptied or kept as proof without content, by table
   * @param processes running or ended
   * @param erasure the one that was made before, if any
   */
  record Preview(
      UUID customer,
      Map<String, Integer> rows,
      int processes,
      int tasks,
      Optional<ErasureLog.Entry> erasure) {}

  record ErasureRequest(ErasureReason reason) {}

  @Operation(
      operationId = "getCustomerData",
      summary = "Get everything stored about a customer",
      description = "For managers and administrators. The view log records the call.")
  @GetMapping("/api/customers/{id}/data")
  ResponseEntity<DataReports.DataReport> data(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    DataSubject subject = require(currentUser, id);
    views.recordDataReport(currentUser, id);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reports.create(subject));
  }

  @Operation(
      operationId = "downloadCustomerData",
      summary = "Download everything stored about a customer, with photos")
  @ApiResponse(
      responseCode = "200",
      description = "A ZIP archive of `data.json` and the photos.",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(path = "/api/customers/{id}/data.zip", produces = "application/zip")
  ResponseEntity<byte[]> archive(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) throws IOException {
    DataSubject subject = require(currentUser, id);
    views.recordDataReport(currentUser, id);
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("data.json"));
      zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(reports.create(subject)));
      for (PersonalTables.StoredFile file : tables.files(subject)) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.content());
      }
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"customer-%s.zip\"".formatted(id))
        .body(archive.toByteArray());
  }

  @Operation(
      operationId = "previewErasure",
      summary = "Show what an erasure of a customer would remove")
  @GetMapping("/api/customers/{id}/erasure")
  Preview preview(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    DataSubject subject = require(currentUser, id);
    DataReports.DataReport report = reports.create(subject);
    return new Preview(
        id,
        tables.count(subject),
        report.engine().processes().size(),
        report.engine().tasks().size(),
        log.find(id));
  }

  @Operation(
      operationId = "eraseCustomer",
      summary = "Erase a customer's data",
      description =
          """
          Ends the customer's processes and removes or empties everything stored about them. \
          Receipts stay without content, and a hash keeps the numbers and addresses closed. \
          It cannot be undone; a repeated call removes what has come since. \
          A task reminds a manager of the CRM.""")
  @PostMapping("/api/customers/{id}/erasure")
  ErasureLog.Entry erase(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @RequestBody ErasureRequest request) {
    if (request.reason() == null || request.reason() == ErasureReason.RETENTION) {
      throw new InvalidInput("Give a reason: BUYER_REQUEST, LEGAL_ORDER or TEST_DATA.");
    }
    return eraser.erase(require(currentUser, id), request.reason(), currentUser.id());
  }

  private DataSubject require(CurrentUser currentUser, UUID id) {
    return subjects
        .find(id)
        .filter(subject -> currentUser.worksFor(subject.store()))
        .orElseThrow(() -> new NotFound("There is no customer " + id + "."));
  }
}
