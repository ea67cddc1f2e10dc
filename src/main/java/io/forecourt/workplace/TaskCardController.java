package io.forecourt.workplace;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.ViewLog;
import io.forecourt.platform.ApiTags;
import io.forecourt.process.OpenTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lead details for the task cards of a list page. */
@RestController
@Tag(name = ApiTags.SALES_TEAM)
class TaskCardController {

  private static final int MOST = 100;

  private final OpenTasks openTasks;
  private final TaskCards taskCards;
  private final ViewLog views;

  TaskCardController(OpenTasks openTasks, TaskCards taskCards, ViewLog views) {
    this.openTasks = openTasks;
    this.taskCards = taskCards;
    this.views = views;
  }

  /** Lead details of one task card. */
  record Shown(String name, String car, String band, String channel) {}

  /** By task; a task of no lead, or of another store's, is left out. */
  @Operation(
      operationId = "getTaskCards",
      summary = "Get the cards of a page of tasks",
      description = "Up to 100 task ids; the answer is keyed by task id.")
  @GetMapping("/api/cards")
  Map<String, Shown> get(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam("task") @Size(max = MOST) List<String> tasks) {
    Map<String, UUID> leads = openTasks.findLeads(tasks);
    Map<UUID, TaskCards.Card> found =
        taskCards.findByLeads(new HashSet<>(leads.values())).stream()
            .filter(card -> currentUser.worksFor(card.store()))
            .collect(Collectors.toMap(TaskCards.Card::lead, Function.identity()));
    views.recordListView(currentUser, found.keySet());
    Map<String, Shown> shown = new HashMap<>();
    leads.forEach(
        (task, lead) -> {
          if (found.containsKey(lead)) {
            shown.put(task, shown(found.get(lead)));
          }
        });
    return shown;
  }

  private static Shown shown(TaskCards.Card card) {
    return new Shown(
        card.name().isBlank() ? "No name given" : card.name(),
        card.car().isBlank() ? "No car named yet" : card.car(),
        card.band().map(Enum::name).orElse(""),
        card.channel());
  }
}
