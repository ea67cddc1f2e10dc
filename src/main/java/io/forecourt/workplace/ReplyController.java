package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.WorkPermissions;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.messaging.gate.Verdict;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Messages from a rep to a buyer, and pausing or resuming the assistant. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class ReplyController {

  private final WorkPermissions rights;
  private final RepReplies repReplies;
  private final LeadEvents events;

  ReplyController(WorkPermissions rights, RepReplies repReplies, LeadEvents events) {
    this.rights = rights;
    this.repReplies = repReplies;
    this.events = events;
  }

  record Reply(@NotBlank @Size(max = 5_000) String text) {}

  /**
   * Verdict of the outbound gate.
   *
   * @param outcome SENT; HELD where it has to be written again at {@code until}; REFUSED
   * @param rule that decided
   */
  record Answer(String outcome, String rule, String why, Instant until) {}

  record Assistance(@NotNull Boolean paused) {}

  /** 201 if it was sent, 409 if the gate refuses or holds it. */
  @Operation(operationId = "sendReply", summary = "Send a message to the buyer")
  @ApiResponse(responseCode = "201", description = "The message was sent.")
  @ApiResponse(
      responseCode = "409",
      description = "The message may not be sent, or not yet; `why` and `until` explain.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class)))
  @PostMapping(path = "/api/leads/{id}/replies", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> write(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody Reply reply) {
    Verdict verdict = repReplies.send(rights.require(currentUser, id), reply.text());
    return ResponseEntity.status(verdict.isSent() ? HttpStatus.CREATED : HttpStatus.CONFLICT)
        .body(
            new Answer(
                verdict.outcome().name(),
                verdict.rule(),
                verdict.why(),
                verdict.until().orElse(null)));
  }

  @Operation(operationId = "pauseAssistant", summary = "Pause or resume the assistant")
  @ApiResponse(responseCode = "204", description = "The assistant is paused or resumed.")
  @PutMapping(path = "/api/leads/{id}/assistant", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> put(
      @AuthenticationPrincipal CurrentUser currentUser,
      @PathVariable UUID id,
      @Valid @RequestBody Assistance assistance) {
    Lead lead = rights.require(currentUser, id);
    events.store(lead.id(), assistance.paused() ? LeadEvent.Kind.PAUSED : LeadEvent.Kind.RESUMED);
    return ResponseEntity.noContent().build();
  }
}
