package io.forecourt.insight.calibration;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggested score points, and the decision that has them. Scoring changes once it is deployed. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class CalibrationController {

  private static final Duration PERIOD = Duration.ofDays(365);

  private final ScoreCalibration scoreCalibration;
  private final Clock clock;

  CalibrationController(ScoreCalibration scoreCalibration, Clock clock) {
    this.scoreCalibration = scoreCalibration;
    this.clock = clock;
  }

  @Operation(
      operationId = "suggestScorePoints",
      summary = "Suggest score points from the last year of leads")
  @GetMapping("/api/insight/calibration")
  List<ScoreCalibration.Reason> get(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam(required = false) String store) {
    Instant now = clock.instant();
    return scoreCalibration.reasons(currentUser.storesOr(store), now.minus(PERIOD), now);
  }

  @Operation(
      operationId = "exportLeadScore",
      summary = "Export the suggested points as a decision table")
  @ApiResponse(
      responseCode = "200",
      description = "The decision `lead-score` as DMN.",
      content = @Content(mediaType = "application/xml", schema = @Schema(type = "string")))
  @GetMapping("/api/insight/calibration/lead-score.dmn")
  ResponseEntity<String> file(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam(required = false) String store) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lead-score.dmn\"")
        .body(scoreCalibration.file(get(currentUser, store)));
  }
}
