package io.forecourt.insight.board;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The SLA board of a manager: what is breached, what is due within the hour, and today's tally. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class SlaBoardController {

  /** Rows on the page; the tallies count all of them. */
  private static final int LIMIT = 100;

  private static final int EXPORT_LIMIT = 20_000;

  private static final Duration SOON = Duration.ofHours(1);

  private final SlaBoardTallies tallies;
  private final SlaBoardLines lines;
  private final SlaBoardTeam team;
  private final Clock clock;

  SlaBoardController(SlaBoardTallies tallies, SlaBoardLines lines, SlaBoardTeam team, Clock clock) {
    this.tallies = tallies;
    this.lines = lines;
    this.team = team;
    this.clock = clock;
  }

  /**
   * @param rows the longest overdue first, {@value #LIMIT} at most
   * @param people who may take a lead over
   * @param clocks labels by the name of a clock
   */
  record View(
      Instant at,
      List<SlaBoardTally> tallies,
      List<SlaBoardLine> rows,
      List<SlaBoardColleague> people,
      Map<String, String> clocks) {}

  /** Filter of the board; null for all. */
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
    Instant soon = now.plus(SOON);
    return new View(
        now,
        tallies.count(filter, now, soon),
        lines.load(currentUser, filter, now, soon, LIMIT),
        team.find(filter),
        ClockLabels.ALL);
  }

  /** Returns all rows of the board. */
  @Operation(operationId = "listClocks", summary = "List all rows of the board")
  @GetMapping("/api/insight/clocks")
  List<SlaBoardLine> clocks(
      @AuthenticationPrincipal CurrentUser currentUser, @ModelAttribute Asked asked) {
    Instant now = clock.instant();
    return lines.load(currentUser, asked.by(currentUser), now, now.plus(SOON), EXPORT_LIMIT);
  }
}
