package io.forecourt.insight.board;

import io.forecourt.access.CurrentUser;
import io.forecourt.access.ViewLog;
import io.forecourt.platform.ApiTags;
import io.forecourt.process.CurrentTask;
import io.forecourt.process.CurrentTasks;
import io.forecourt.sla.ClockName;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.People;
import io.forecourt.store.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The board of a manager: what burns now, what will within the hour, and how the day went. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class SlaBoardController {

  /** More than one screen of fire nobody reads; the tallies count all of it. */
  private static final int MOST = 100;

  private static final int MOST_EXPORTED = 20_000;

  private static final Duration SOON = Duration.ofHours(1);
  private static final String NEXT_ACTION = "Next action";
  private static final Map<String, String> CLOCKS = clockWords();

  private final SlaBoard slaBoard;
  private final CurrentTasks currentTasks;
  private final Stores stores;
  private final People people;
  private final ViewLog views;
  private final Clock clock;

  SlaBoardController(
      SlaBoard slaBoard,
      CurrentTasks currentTasks,
      Stores stores,
      People people,
      ViewLog views,
      Clock clock) {
    this.slaBoard = slaBoard;
    this.currentTasks = currentTasks;
    this.stores = stores;
    this.people = people;
    this.views = views;
    this.clock = clock;
  }

  /**
   * @param rows the longest overdue first, {@value #MOST} at most
   * @param people who may take a lead over
   * @param clocks the words for each name of a clock
   */
  record View(
      Instant at,
      List<SlaBoard.Tally> tallies,
      List<Line> rows,
      List<Colleague> people,
      Map<String, String> clocks) {}

  record Colleague(String id, String name, String role, String store) {}

  /**
   * A row of the board.
   *
   * @param what the clock in words, or the next action
   * @param minutesLeft until it is due; below zero: since it was
   * @param openMinutesLeft the same, counting only minutes in which the store is open
   * @param actualMinutes since the clock started
   * @param businessMinutes those of them in which the store was open
   * @param task to open, where there is one
   * @param taskName as Tasklist shows it
   * @param instance of the process to look at
   */
  record Line(
      UUID lead,
      String clock,
      String what,
      String buyer,
      String owner,
      String ownerName,
      String store,
      String source,
      String stage,
      Instant dueAt,
      long minutesLeft,
      long openMinutesLeft,
      Long actualMinutes,
      Long businessMinutes,
      String task,
      String taskName,
      String instance) {}

  /** What part of it somebody wants to see. */
  record Asked(String store, String owner, String team, String source, String stage, String clock) {

    SlaBoardFilter by(CurrentUser currentUser) {
      return new SlaBoardFilter(currentUser.storesOr(store), owner, team, source, stage, clock);
    }
  }

  @Operation(operationId = "getBoard", summary = "Get the board of overdue and upcoming work")
  @GetMapping("/api/insight/board")
  View board(@AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute Asked asked) {
    SlaBoardFilter filter = asked.by(currentUser);
    Instant now = clock.instant();
    return new View(
        now,
        slaBoard.tally(filter, now, now.plus(SOON), midnights(filter, now)),
        lines(currentUser, filter, now, MOST),
        colleagues(filter),
        CLOCKS);
  }

  /** All of its rows. */
  @Operation(operationId = "listClocks", summary = "List all rows of the board")
  @GetMapping("/api/insight/clocks")
  List<Line> clocks(@AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute Asked asked) {
    return lines(currentUser, asked.by(currentUser), clock.instant(), MOST_EXPORTED);
  }

  private List<Line> lines(CurrentUser currentUser, SlaBoardFilter filter, Instant now, int most) {
    List<SlaBoard.Row> due = slaBoard.due(filter, now.plus(SOON), most);
    Set<UUID> leads = due.stream().map(SlaBoard.Row::lead).collect(Collectors.toSet());
    views.recordListView(currentUser, leads);
    Map<UUID, CurrentTask> places = currentTasks.findByLeads(leads);
    Map<String, String> names =
        colleagues(filter).stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
    return due.stream()
        .map(row -> line(row, now, names, Optional.ofNullable(places.get(row.lead()))))
        .toList();
  }

  private List<Colleague> colleagues(SlaBoardFilter filter) {
    return filter.stores().stream()
        .flatMap(store -> people.findByStore(store).stream())
        .map(each -> new Colleague(each.id(), each.fullName(), each.role().name(), each.store()))
        .sorted(Comparator.comparing(Colleague::name))
        .toList();
  }

  private Line line(
      SlaBoard.Row row, Instant now, Map<String, String> names, Optional<CurrentTask> place) {
    BusinessTime hours = stores.get(row.store()).hours();
    return new Line(
        row.lead(),
        row.clock(),
        what(row),
        row.buyer().isBlank() ? "No name given" : row.buyer(),
        row.owner().orElse(null),
        row.owner().map(id -> names.getOrDefault(id, id)).orElse(null),
        row.store(),
        row.source(),
        row.stage(),
        row.dueAt(),
        Duration.between(now, row.dueAt()).toMinutes(),
        hours.between(now, row.dueAt()).toMinutes() - hours.between(row.dueAt(), now).toMinutes(),
        row.startedAt().map(start -> Duration.between(start, now).toMinutes()).orElse(null),
        row.startedAt().map(start -> hours.between(start, now).toMinutes()).orElse(null),
        place.flatMap(CurrentTask::task).orElse(null),
        place.flatMap(CurrentTask::name).orElse(null),
        place.map(CurrentTask::instance).orElse(null));
  }

  private static String what(SlaBoard.Row row) {
    return row.clock().equals(SlaBoard.NEXT_ACTION)
        ? row.nextAction().orElse(NEXT_ACTION)
        : CLOCKS.getOrDefault(row.clock(), row.clock());
  }

  private static Map<String, String> clockWords() {
    Map<String, String> words =
        Arrays.stream(ClockName.values()).collect(Collectors.toMap(Enum::name, ClockName::label));
    words.put(SlaBoard.NEXT_ACTION, NEXT_ACTION);
    return Map.copyOf(words);
  }

  private Map<String, Instant> midnights(SlaBoardFilter filter, Instant now) {
    Map<String, Instant> midnights = new HashMap<>();
    for (String id : filter.stores()) {
      ZoneId zone = stores.get(id).zone();
      midnights.put(id, now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }
    return midnights;
  }
}
