package io.forecourt.messaging.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the proof for the person of a lead. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class ReceiptsController {

  private final LeadAccess leadAccess;
  private final ReceiptDocuments documents;

  ReceiptsController(LeadAccess leadAccess, ReceiptDocuments documents) {
    this.leadAccess = leadAccess;
    this.documents = documents;
  }

  @Operation(
      operationId = "exportReceipts",
      summary = "Export the consents, opt-outs and message receipts of a customer",
      description = "People need the manager or administrator role.")
  @GetMapping("/api/leads/{id}/receipts")
  ResponseEntity<JsonNode> export(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    Lead lead = leadAccess.require(currentUser, id);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"receipts-%s.json\"".formatted(lead.customerId()))
        .body(documents.of(lead.customerId()));
  }
}
