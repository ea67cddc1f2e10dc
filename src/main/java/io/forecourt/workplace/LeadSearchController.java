package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.ViewLog;
import io.forecourt.lead.Band;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for leads of the user's stores. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class LeadSearchController {

  private final LeadSearch search;
  private final TaskCards taskCards;
  private final ViewLog views;

  LeadSearchController(LeadSearch search, TaskCards taskCards, ViewLog views) {
    this.search = search;
    this.taskCards = taskCards;
    this.views = views;
  }

  /** A lead that fits; {@code /t/{id}} opens it. */
  record Found(UUID id, String name, String car, String band, String status) {}

  @Operation(
      operationId = "searchLeads",
      summary = "Search leads by name, phone, email, car, VIN or stock number",
      description =
          "Leads of the caller's stores, open ones first, 20 at most. Phone numbers and email addresses have to be complete; a name may be its beginning, and is not found where contact data is encrypted.")
  @GetMapping("/api/search")
  List<Found> find(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam("q") @NotBlank @Size(max = 100) String words) {
    List<UUID> ids = search.find(currentUser.stores(), SearchWords.of(words));
    Map<UUID, TaskCards.Card> cards =
        taskCards.findByLeads(ids).stream()
            .collect(Collectors.toMap(TaskCards.Card::lead, Function.identity()));
    views.recordListView(currentUser, ids);
    return ids.stream().filter(cards::containsKey).map(id -> found(cards.get(id))).toList();
  }

  private static Found found(TaskCards.Card card) {
    return new Found(
        card.lead(),
        card.name().isBlank() ? "No name given" : card.name(),
        card.car().isBlank() ? "No car named yet" : card.car(),
        card.band().map(Band::name).orElse(""),
        card.status().name());
  }
}
