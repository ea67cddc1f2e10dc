package io.forecourt.capture.review;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.ViewLog;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for intake items. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class IntakeController {

  private static final int PAGE_SIZE = 100;

  private final IntakeItems intakeItems;
  private final ViewLog views;

  IntakeController(IntakeItems intakeItems, ViewLog views) {
    this.intakeItems = intakeItems;
    this.views = views;
  }

  /**
   * @param next id to pass as {@code after} for the next page; absent on the last page
   */
  record Page(List<IntakeItem> items, UUID next) {}

  @Operation(
      operationId = "listIntakeItems",
      summary = "List documents that need a review",
      description = "Returns 100 items at most; pass `next` as `after` for the next page.")
  @GetMapping("/api/intake")
  Page list(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam(defaultValue = "NEEDS_REVIEW") String status,
      @RequestParam Optional<UUID> after) {
    List<IntakeItem> items = intakeItems.page(currentUser.stores(), status, after, PAGE_SIZE);
    views.recordListView(currentUser, items.stream().map(IntakeItem::id).toList());
    return new Page(items, items.size() < PAGE_SIZE ? null : items.get(PAGE_SIZE - 1).id());
  }
}
