package io.forecourt.inventory;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The photo of a car in stock, for the people of its store. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class VehiclePhotoController {

  private final VehiclePhotos photos;

  VehiclePhotoController(VehiclePhotos photos) {
    this.photos = photos;
  }

  @Operation(operationId = "getVehiclePhoto", summary = "Get the photo of a vehicle in stock")
  @ApiResponse(
      responseCode = "200",
      description = "The photo.",
      content =
          @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/api/stores/{store}/vehicles/{vin}/photo")
  ResponseEntity<byte[]> get(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable String store,
      @PathVariable String vin) {
    return photos
        .find(store, vin)
        .filter(photo -> currentUser.worksFor(store))
        .map(
            photo ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(photo.contentType()))
                    .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                    .body(photo.content()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
