package io.forecourt.insight.board;

import io.forecourt.access.Person;
import io.forecourt.access.ViewLog;
import io.forecourt.insight.ClockName;
import io.forecourt.process.RunningWork;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of a manager: what burns now, what will within the hour, and how the day went. */
@RestController
class BoardController {

  /** More than one screen of fire nobody reads; the tallies count all of it. */
  private static final int MOST = 100;

  private static final Duration SOON = Duration.ofHours(1);
  private static final Map<String, String> CLOCKS =
      Arrays.stream(ClockName.values()).collect(Collectors.toMap(Enum::name, ClockName::words));

  private final Board board;
  private final RunningWork work;
  private final Stores stores;
  private final People people;
  private final ViewLog views;
  private final Clock clock;

  BoardController(
      Board board, RunningWork work, Stores stores, People people, ViewLog views, Clock clock) {
    this.board = board;
    this.work = work;
    this.stores = stores;
    this.people = people;
    this.views = views;
    this.clock = clock;
  }

  /**
   * @param rows the longest overdue first, {@value #MOST} at most
   * @param people who may take a lead over
   */
  record View(Instant at, List<Board.Tally> tallies, List<Line> rows, List<Colleague> people) {}

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
      String instance) {}

  @GetMapping("/api/insight/board")
  View get(
      @AuthenticationPrincipal Person person,
      @RequestParam(required = false) String store,
      @RequestParam(required = false) String owner,
      @RequestParam(required = false) String team,
      @RequestParam(required = false) String source,
      @RequestParam(required = false) String stage,
      @RequestParam(name = "clock", required = false) String name) {
    BoardFilter filter = new BoardFilter(person.storesOr(store), owner, team, source, stage, name);
    Instant now = clock.instant();
    Instant soon = now.plus(SOON);
    List<Board.Row> due = board.due(filter, soon, MOST);
    views.list(person, due.stream().map(Board.Row::lead).toList());
    Map<String, Store> places = filter.stores().stream().map(stores::get).collect(byKey(Store::id));
    Map<String, StorePerson> known =
        filter.stores().stream()
            .flatMap(id -> people.of(id).stream())
            .collect(byKey(StorePerson::id));
    Map<UUID, RunningWork.Place> where =
        work.placesOf(due.stream().map(Board.Row::lead).collect(Collectors.toSet()));
    return new View(
        now,
        board.tally(filter, now, soon, midnights(places, now)),
        due.stream().map(row -> line(row, now, places, known, where)).toList(),
        known.values().stream()
            .map(
                each -> new Colleague(each.id(), each.fullName(), each.role().name(), each.store()))
            .sorted(Comparator.comparing(Colleague::name))
            .toList());
  }

  private static Line line(
      Board.Row row,
      Instant now,
      Map<String, Store> places,
      Map<String, StorePerson> people,
      Map<UUID, RunningWork.Place> where) {
    BusinessTime hours = places.get(row.store()).hours();
    Optional<RunningWork.Place> place = Optional.ofNullable(where.get(row.lead()));
    return new Line(
        row.lead(),
        row.clock(),
        Optional.ofNullable(CLOCKS.get(row.clock()))
            .orElseGet(() -> row.nextAction().orElse("Next action")),
        row.buyer().isBlank() ? "No name given" : row.buyer(),
        row.owner().orElse(null),
        row.owner().map(id -> people.containsKey(id) ? people.get(id).fullName() : id).orElse(null),
        row.store(),
        row.source(),
        row.stage(),
        row.dueAt(),
        Duration.between(now, row.dueAt()).toMinutes(),
        hours.between(now, row.dueAt()).toMinutes() - hours.between(row.dueAt(), now).toMinutes(),
        row.startedAt().map(start -> Duration.between(start, now).toMinutes()).orElse(null),
        row.startedAt().map(start -> hours.between(start, now).toMinutes()).orElse(null),
        place.flatMap(RunningWork.Place::task).orElse(null),
        place.map(RunningWork.Place::instance).orElse(null));
  }

  private static Map<String, Instant> midnights(Map<String, Store> places, Instant now) {
    Map<String, Instant> midnights = new HashMap<>();
    places.forEach(
        (id, store) ->
            midnights.put(
                id, now.atZone(store.zone()).toLocalDate().atStartOfDay(store.zone()).toInstant()));
    return midnights;
  }

  private static <T> Collector<T, ?, Map<String, T>> byKey(Function<T, String> key) {
    return Collectors.toMap(key, Function.identity());
  }
}
