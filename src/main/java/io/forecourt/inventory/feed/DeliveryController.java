package io.forecourt.inventory.feed;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.InvalidInput;
import io.forecourt.platform.NotAllowed;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import io.forecourt.store.UnknownStore;
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
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Endpoint for files of stock, and what earlier ones changed. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class DeliveryController {

  private static final int LATEST_RUNS = 50;

  /** What a page of another site cannot send with the login of a person. */
  private static final Set<String> OF_PEOPLE =
      Set.of(
          "text/csv",
          "text/tab-separated-values",
          "application/json",
          "application/x-ndjson",
          "application/octet-stream");

  private final Stores stores;
  private final Deliveries deliveries;
  private final DeliveryRuns runs;

  DeliveryController(Stores stores, Deliveries deliveries, DeliveryRuns runs) {
    this.stores = stores;
    this.deliveries = deliveries;
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
    Store to = visible(currentUser, store);
    if (confirm && currentUser.isMachine()) {
      throw new NotAllowed("Only a person can confirm that so many vehicles are gone.");
    }
    if (!currentUser.isMachine() && !OF_PEOPLE.contains(mediaType(request))) {
      throw new ResponseStatusException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send text/csv or application/json.");
    }
    return deliveries.accept(
        new Delivery(
            to,
            mode(mode),
            currentUser.isMachine() ? Delivery.Source.API : Delivery.Source.UPLOAD,
            currentUser.id(),
            confirm),
        request.getInputStream().readAllBytes());
  }

  @Operation(operationId = "listInventoryRuns", summary = "List the latest deliveries of stock")
  @ApiResponse(responseCode = "404", description = "There is no such store.")
  @GetMapping("/api/stores/{store}/inventory/runs")
  List<DeliveryRuns.Run> runs(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable String store) {
    return runs.latest(visible(currentUser, store).id(), LATEST_RUNS);
  }

  /** A store of others does not exist for this person or key. */
  private Store visible(CurrentUser currentUser, String store) {
    Store found = stores.require(store);
    if (!currentUser.worksFor(store)) {
      throw new UnknownStore(store);
    }
    return found;
  }

  private static DeliveryMode mode(String mode) {
    return switch (mode.toLowerCase(Locale.ROOT)) {
      case "full" -> DeliveryMode.FULL;
      case "delta" -> DeliveryMode.DELTA;
      default -> throw new InvalidInput("The mode is full or delta.");
    };
  }

  private static String mediaType(HttpServletRequest request) {
    String declared = request.getContentType();
    if (declared == null) {
      return "";
    }
    MediaType type = MediaType.parseMediaType(declared);
    return type.getType() + "/" + type.getSubtype();
  }
}
