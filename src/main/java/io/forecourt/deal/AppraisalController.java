package io.forecourt.deal;

import io.forecourt.access.OwnLeads;
import io.forecourt.access.Person;
import io.forecourt.access.WorkRights;
import io.forecourt.inventory.Photo;
import io.forecourt.lead.Band;
import io.forecourt.lead.Lead;
import io.forecourt.platform.Conflict;
import io.forecourt.platform.NotFound;
import io.forecourt.process.Processes;
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
class AppraisalController {

  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_PHOTOS = 30;

  private final OwnLeads ownLeads;
  private final WorkRights rights;
  private final Processes processes;
  private final TradeInPhotos photos;

  AppraisalController(
      OwnLeads ownLeads, WorkRights rights, Processes processes, TradeInPhotos photos) {
    this.ownLeads = ownLeads;
    this.rights = rights;
    this.processes = processes;
    this.photos = photos;
  }

  /** Somebody shall look at the car; where somebody does so already, nothing changes. */
  @PutMapping(path = "/api/leads/{id}/appraisal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> appraise(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Lead lead = rights.toWork(person, id);
    if (!lead.isOpen()) {
      throw new Conflict("This lead has ended.");
    }
    processes.startAppraisal(
        lead.id(),
        lead.store(),
        lead.owner().orElse(person.id()),
        lead.band().orElse(Band.LOW).urgency());
    return ResponseEntity.noContent().build();
  }

  /**
   * The picture as it is. A foreign page cannot send it: the header asks the browser to check with
   * us first, and we allow nobody.
   */
  @PostMapping("/api/leads/{id}/photos")
  ResponseEntity<Void> add(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestHeader("X-Photo") String name,
      HttpServletRequest request)
      throws IOException {
    Lead lead = rights.toWork(person, id);
    byte[] content = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, "A photo has 10 MB at most.");
    }
    if (photos.of(lead.id()).size() >= MOST_PHOTOS) {
      throw new Conflict("There are %d photos already.".formatted(MOST_PHOTOS));
    }
    Photo photo =
        Photo.of(content)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Photos are JPEG, PNG or WebP."));
    UUID photoId = photos.add(lead.id(), photo, person.id());
    return ResponseEntity.created(URI.create("/api/leads/%s/photos/%s".formatted(id, photoId)))
        .build();
  }

  @GetMapping("/api/leads/{id}/photos/{photo}")
  ResponseEntity<byte[]> show(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, @PathVariable UUID photo) {
    Lead lead = ownLeads.get(person, id);
    Photo found = photos.find(lead.id(), photo).orElseThrow(() -> new NotFound("No such photo."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.contentType()))
        .cacheControl(CacheControl.noStore())
        .body(found.content());
  }
}
