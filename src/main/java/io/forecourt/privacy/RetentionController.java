package io.forecourt.privacy;

import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators what retention erases before it does. */
@RestController
@Tag(name = ApiTags.ADMINISTRATORS)
class RetentionController {

  private final Retention retention;
  private final RetentionProperties properties;

  RetentionController(Retention retention, RetentionProperties properties) {
    this.retention = retention;
    this.properties = properties;
  }

  /**
   * The next run.
   *
   * @param enabled false while it only shows
   */
  record NextRun(boolean enabled, List<Retention.Due> due) {}

  @Operation(
      operationId = "previewRetention",
      summary = "Show what the next retention run erases",
      description = "For administrators; of all stores.")
  @GetMapping("/api/retention")
  NextRun preview() {
    return new NextRun(properties.enabled(), retention.preview());
  }
}
