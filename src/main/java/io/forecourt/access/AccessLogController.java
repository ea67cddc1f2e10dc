package io.forecourt.access;

import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators read the access log. */
@RestController
@Tag(name = ApiTags.ADMINISTRATORS)
class AccessLogController {

  private static final int MOST = 1000;

  private final AccessLog log;

  AccessLogController(AccessLog log) {
    this.log = log;
  }

  @Operation(
      operationId = "listAccessLog",
      summary = "List logins, key uses and changes of rights",
      description =
          "The latest first. Pass the `id` of the last entry as `before` for the next page. Returns"
              + " CSV with `format=csv`.")
  @GetMapping("/api/access-log")
  List<AccessLog.Entry> list(
      @RequestParam Optional<AccessLog.Kind> kind,
      @RequestParam Optional<String> who,
      @RequestParam Optional<Long> before,
      @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit) {
    return log.find(new AccessLog.Query(kind, who, before, limit));
  }
}
