package io.forecourt.equity;

import io.forecourt.access.CurrentUser;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryRequests;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.DeliveryRuns;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for files of customers, and what earlier ones changed. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class CustomerController {

  private final DeliveryRequests requests;
  private final CustomerDeliveries customers;
  private final DeliveryRuns runs;

  CustomerController(DeliveryRequests requests, CustomerDeliveries customers, DeliveryRuns runs) {
    this.requests = requests;
    this.customers = customers;
    this.runs = runs;
  }

  @Operation(
      operationId = "updateCustomers",
      summary = "Deliver customers of a store, with their vehicles and service",
      description =
          "CSV, TSV or JSON with the column names of the usual DMS exports. A customer that the file"
              + " does not list stays as it is, in both modes; `removed` is always 0. Counts are of"
              + " people: lines about one person are joined.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                    mediaType = "text/tab-separated-values",
                    schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
              }))
  @ApiResponse(responseCode = "200", description = "What the file changed.")
  @ApiResponse(responseCode = "404", description = "There is no such store.")
  @ApiResponse(responseCode = "413", description = "The body is too large.")
  @ApiResponse(responseCode = "415", description = "A person sent another media type.")
  @ApiResponse(
      responseCode = "422",
      description = "The file is empty, unreadable or truncated. Nothing was changed.")
  @PostMapping("/api/stores/{store}/customers")
  DeliveryResult post(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable String store,
      @Parameter(schema = @Schema(allowableValues = {"full", "delta"}))
          @RequestParam(defaultValue = "delta")
          String mode,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    return requests.accept(
        customers, new DeliveryRequests.Sent(store, mode, false), currentUser, request);
  }

  @Operation(operationId = "listCustomerRuns", summary = "List the latest deliveries of customers")
  @ApiResponse(responseCode = "404", description = "There is no such store.")
  @GetMapping("/api/stores/{store}/customers/runs")
  List<DeliveryRuns.Run> runs(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable String store) {
    return runs.latest(DeliveryKind.CUSTOMERS, requests.visible(currentUser, store).id());
  }
}
