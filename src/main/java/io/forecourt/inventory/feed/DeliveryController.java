package io.forecourt.inventory.feed;

import io.forecourt.access.CurrentUser;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryRequests;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.DeliveryRuns;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotAllowed;
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

/** Endpoint for files of stock, and what earlier ones changed. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class DeliveryController {

  private final DeliveryRequests requests;
  private final StockDeliveries stock;
  private final DeliveryRuns runs;

  DeliveryController(DeliveryRequests requests, StockDeliveries stock, DeliveryRuns runs) {
    this.requests = requests;
    this.stock = stock;
    this.runs = runs;
  }

  @Operation(
      operationId = "updateInventory",
      summary = "Deliver the stock of a store, or changes of it",
      description =
          "CSV, TSV or JSON with the column names of the usual exports. In mode `full` the file is"
              + " the whole stock, and a vehicle that it does not list is gone.",
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
      description =
          "The file is unreadable or truncated, or would remove too many vehicles. Nothing was"
              + " changed.")
  @PostMapping("/api/stores/{store}/inventory")
  DeliveryResult post(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable String store,
      @Parameter(schema = @Schema(allowableValues = {"full", "delta"}))
          @RequestParam(defaultValue = "full")
          String mode,
      @Parameter(description = "People only: the vehicles that the file does not list are gone.")
          @RequestParam(defaultValue = "false")
          boolean confirm,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    requests.visible(currentUser, store);
    if (confirm && currentUser.isMachine()) {
      throw new NotAllowed("Only a person can confirm that so many vehicles are gone.");
    }
    return requests.accept(
        stock, new DeliveryRequests.Sent(store, mode, confirm), currentUser, request);
  }

  @Operation(operationId = "listInventoryRuns", summary = "List the latest deliveries of stock")
  @ApiResponse(responseCode = "404", description = "There is no such store.")
  @GetMapping("/api/stores/{store}/inventory/runs")
  List<DeliveryRuns.Run> runs(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable String store) {
    return runs.latest(DeliveryKind.INVENTORY, requests.visible(currentUser, store).id());
  }
}
