package io.forecourt.deal;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.access.WorkPermissions;
import io.forecourt.inventory.Photo;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.Conflict;
import io.forecourt.platform.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Photos of the buyer's trade-in. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class TradeInPhotoController {

  private static final int MAX_BYTES = 10 * 1024 * 1024;
  private static final int MAX_PHOTOS = 30;

  private final LeadAccess leadAccess;
  private final WorkPermissions permissions;
  private final TradeInPhotos photos;

  TradeInPhotoController(LeadAccess leadAccess, WorkPermissions permissions, TradeInPhotos photos) {
    this.leadAccess = leadAccess;
    this.permissions = permissions;
    this.photos = photos;
  }

  /**
   * Adds a photo, which is the body. The custom header forces a CORS preflight, which we never
   * allow, so a page of another site cannot post here.
   */
  @Operation(
      operationId = "addTradeInPhoto",
      summary = "Add a photo of the trade-in",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(
      responseCode = "201",
      description = "The photo was added; `Location` is its address.")
  @ApiResponse(responseCode = "409", description = "The lead already has 30 photos.")
  @ApiResponse(responseCode = "413", description = "The photo is larger than 10 MB.")
  @ApiResponse(responseCode = "415", description = "The photo is not JPEG, PNG or WebP.")
  @PostMapping("/api/leads/{id}/photos")
  ResponseEntity<Void> add(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @RequestHeader("X-Photo") String name,
      HttpServletRequest request)
      throws IOException {
    Lead lead = permissions.require(currentUser, id);
    byte[] content = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (content.length > MAX_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.PAYLOAD_TOO_LARGE, "A photo may have up to 10 MB.");
    }
    if (photos.findByLead(lead.id()).size() >= MAX_PHOTOS) {
      throw new Conflict("The lead already has %d photos.".formatted(MAX_PHOTOS));
    }
    Photo photo =
        Photo.of(content)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Photos are JPEG, PNG or WebP."));
    UUID photoId = photos.add(lead.id(), photo, currentUser.id());
    return ResponseEntity.created(URI.create("/api/leads/%s/photos/%s".formatted(id, photoId)))
        .build();
  }

  @Operation(operationId = "getTradeInPhoto", summary = "Get a photo of the trade-in")
  @ApiResponse(
      responseCode = "200",
      description = "The photo.",
      content =
          @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/api/leads/{id}/photos/{photo}")
  ResponseEntity<byte[]> show(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @PathVariable UUID photo) {
    Lead lead = leadAccess.require(currentUser, id);
    Photo found = photos.find(lead.id(), photo).orElseThrow(() -> new NotFound("No such photo."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.contentType()))
        .cacheControl(CacheControl.noStore())
        .body(found.content());
  }
}
