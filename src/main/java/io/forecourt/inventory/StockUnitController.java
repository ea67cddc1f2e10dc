package io.forecourt.inventory;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.forecourt.store.Stores;
import io.forecourt.store.UnknownStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for a unit of a store's stock. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class StockUnitController {

  private final Stores stores;
  private final StockUnits units;

  StockUnitController(Stores stores, StockUnits units) {
    this.stores = stores;
    this.units = units;
  }

  @Operation(
      operationId = "getStockUnit",
      summary = "Get a vehicle by VIN or stock number, sold ones too")
  @ApiResponse(responseCode = "200", description = "The vehicle; null is not known.")
  @ApiResponse(responseCode = "404", description = "There is no such store or vehicle.")
  @GetMapping("/api/stores/{store}/inventory/{number}")
  StockUnits.StockUnit get(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable String store,
      @PathVariable String number) {
    stores.require(store);
    if (!currentUser.worksFor(store)) {
      throw new UnknownStore(store);
    }
    return units
        .find(store, number)
        .orElseThrow(
            () ->
                new NotFound("%s has no vehicle with this VIN or stock number.".formatted(store)));
  }
}
