package io.forecourt.deal;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.LeadAccess;
import io.forecourt.access.WorkPermissions;
import io.forecourt.inventory.Photo;
import io.forecourt.lead.Band;
import io.forecourt.lead.Lead;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.Conflict;
import io.forecourt.platform.NotFound;
import io.forecourt.process.Processes;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The buyer's own car: have it looked at, and keep photos of it. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class AppraisalController {

  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_PHOTOS = 30;

  private final LeadAccess leadAccess;
  private final WorkPermissions rights;
  private final Processes processes;
  private final TradeInPhotos photos;

  AppraisalController(
      LeadAccess leadAccess, WorkPermissions rights, Processes processes, TradeInPhotos photos) {
    this.leadAccess = leadAccess;
    this.rights = rights;
    this.processes = processes;
    this.photos = photos;
  }

  /** Somebody shall look at the car; where somebody does so already, nothing changes. */
  @Operation(operationId = "requestAppraisal", summary = "Request an appraisal of the trade-in")
  @ApiResponse(responseCode = "204", description = "The appraisal is requested, or was already.")
  @ApiResponse(responseCode = "409", description = "The lead has ended.")
  @PutMapping(path = "/api/leads/{id}/appraisal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> appraise(
      @AuthenticationPrincipal CurrentUser currentUser, @PathVariable UUID id) {
    Lead lead = rights.require(currentUser, id);
    if (!lead.isOpen()) {
      throw new Conflict("This lead has ended.");
    }
    processes.startAppraisal(
        lead.id(),
        lead.store(),
        lead.owner().orElse(currentUser.id()),
        lead.band().orElse(Band.LOW).urgency());
    return ResponseEntity.noContent().build();
  }

  /**
   * The picture as it is. A foreign page cannot send it: the header asks the browser to check with
   * us first, and we allow nobody.
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
    Lead lead = rights.require(currentUser, id);
    byte[] content = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, "A photo has 10 MB at most.");
    }
    if (photos.findByLead(lead.id()).size() >= MOST_PHOTOS) {
      throw new Conflict("There are %d photos already.".formatted(MOST_PHOTOS));
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
