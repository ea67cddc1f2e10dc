package io.forecourt.access;

import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators help a person who lost the phone and the recovery codes. */
@RestController
@Tag(name = ApiTags.ADMINISTRATORS)
class SecondFactorController {

  private final SecondFactors factors;
  private final AccessLog log;

  SecondFactorController(SecondFactors factors, AccessLog log) {
    this.factors = factors;
    this.log = log;
  }

  @Operation(
      operationId = "resetTwoStepLogin",
      summary = "Reset the two-step login of a user",
      description =
          "The app and the recovery codes of the user count no more, and open sessions end. Where"
              + " the role needs two-step login, the user sets it up again at the next login.")
  @ApiResponse(responseCode = "204", description = "The user has no two-step login any more.")
  @ApiResponse(responseCode = "404", description = "The user has no two-step login.")
  @DeleteMapping("/api/users/{user}/two-step")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset(@AuthenticationPrincipal CurrentUser currentUser, @PathVariable String user) {
    if (!factors.remove(user)) {
      throw new NotFound("The user %s has no two-step login.".formatted(user));
    }
    log.record(AccessLog.Kind.TWO_STEP_RESET, currentUser.id(), user);
  }
}
