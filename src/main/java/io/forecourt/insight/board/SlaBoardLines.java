package io.forecourt.insight.board;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.ViewLog;
import io.forecourt.process.CurrentTask;
import io.forecourt.process.CurrentTasks;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows of the board: due items in words, with the minutes left and the task to open. */
@Component
class SlaBoardLines {

  private final DueItems items;
  private final CurrentTasks currentTasks;
  private final Stores stores;
  private final SlaBoardTeam team;
  private final ViewLog views;

  SlaBoardLines(
      DueItems items, CurrentTasks currentTasks, Stores stores, SlaBoardTeam team, ViewLog views) {
    this.items = items;
    this.currentTasks = currentTasks;
    this.stores = stores;
    this.team = team;
    this.views = views;
  }

  /** Returns what is due before a moment, and logs that the user saw these leads. */
  List<SlaBoardLine> load(
      CurrentUser currentUser, SlaBoardFilter filter, Instant now, Instant before, int limit) {
    List<DueItems.DueItem> due = items.findDue(filter, before, limit);
    Set<UUID> leads = due.stream().map(DueItems.DueItem::lead).collect(Collectors.toSet());
    views.recordListView(currentUser, leads);
    Map<UUID, CurrentTask> places = currentTasks.findByLeads(leads);
    Map<String, String> names =
        team.find(filter).stream()
            .collect(Collectors.toMap(SlaBoardColleague::id, SlaBoardColleague::name));
    return due.stream()
        .map(item -> line(item, now, names, Optional.ofNullable(places.get(item.lead()))))
        .toList();
  }

  private SlaBoardLine line(
      DueItems.DueItem item, Instant now, Map<String, String> names, Optional<CurrentTask> place) {
    BusinessTime hours = stores.get(item.store()).hours();
    return new SlaBoardLine(
        item.lead(),
        item.clock(),
        ClockLabels.of(item),
        item.buyer().isBlank() ? "No name given" : item.buyer(),
        item.owner().orElse(null),
        item.owner().map(id -> names.getOrDefault(id, id)).orElse(null),
        item.store(),
        item.source(),
        item.stage(),
        item.dueAt(),
        Duration.between(now, item.dueAt()).toMinutes(),
        hours.between(now, item.dueAt()).toMinutes() - hours.between(item.dueAt(), now).toMinutes(),
        item.startedAt().map(start -> Duration.between(start, now).toMinutes()).orElse(null),
        item.startedAt().map(start -> hours.between(start, now).toMinutes()).orElse(null),
        place.flatMap(CurrentTask::task).orElse(null),
        place.flatMap(CurrentTask::name).orElse(null),
        place.map(CurrentTask::instance).orElse(null));
  }
}
