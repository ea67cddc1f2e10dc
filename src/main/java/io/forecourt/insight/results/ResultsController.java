package io.forecourt.insight.results;

import io.forecourt.access.Person;
import io.forecourt.access.ViewLog;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The tables of the results page; each is JSON, or CSV with {@code format=csv}. */
@RestController
@RequestMapping("/api/insight")
class ResultsController {

  private static final int MOST_DIMENSIONS = 5;
  private static final int USUAL_DAYS = 30;
  private static final int MOST_LEADS = 200;
  private static final int MOST_EXPORTED = 100_000;

  private final Reading reading;
  private final FigureRows rows;
  private final Figures figures;
  private final Choices.Query choices;
  private final LeadsBehind leads;
  private final ResponseTimes responses;
  private final Pipeline pipeline;
  private final ChannelUse channels;
  private final Scorecard scorecard;
  private final Costs costs;
  private final Stores stores;
  private final ViewLog views;
  private final Clock clock;

  ResultsController(
      Reading reading,
      FigureRows rows,
      Figures figures,
      Choices.Query choices,
      LeadsBehind leads,
      ResponseTimes responses,
      Pipeline pipeline,
      ChannelUse channels,
      Scorecard scorecard,
      Costs costs,
      Stores stores,
      ViewLog views,
      Clock clock) {
    this.reading = reading;
    this.rows = rows;
    this.figures = figures;
    this.choices = choices;
    this.leads = leads;
    this.responses = responses;
    this.pipeline = pipeline;
    this.channels = channels;
    this.scorecard = scorecard;
    this.costs = costs;
    this.stores = stores;
    this.views = views;
    this.clock = clock;
  }

  /**
   * What somebody asks for.
   *
   * @param from first day, by default thirty days ago
   * @param to last day, by default today
   * @param before instead, as many days just before them
   */
  record Asked(
      String store,
      LocalDate from,
      LocalDate to,
      String owner,
      String source,
      String sourceClass,
      Boolean before) {}

  @GetMapping("/figures")
  List<FigureRow> figures(
      @AuthenticationPrincipal Person person,
      @ModelAttribute Asked asked,
      @RequestParam(defaultValue = "ALL") @Size(max = MOST_DIMENSIONS) List<Dimension> by) {
    return reading.of(() -> rows.of(scope(person, asked), by));
  }

  @GetMapping("/choices")
  Choices choices(@AuthenticationPrincipal Person person, @ModelAttribute Asked asked) {
    return reading.of(() -> choices.of(scope(person, asked)));
  }

  @GetMapping("/definitions")
  List<Figure> definitions() {
    return figures.all();
  }

  /** A rep's own figures of the last thirty days; those of others are nobody's business. */
  @GetMapping("/mine")
  List<FigureRow> mine(@AuthenticationPrincipal Person person) {
    Asked own = new Asked(null, null, null, person.id(), null, null, null);
    return reading.of(() -> rows.of(scope(person, own), List.of(Dimension.ALL)));
  }

  @GetMapping("/leads")
  List<LeadRow> leads(
      @AuthenticationPrincipal Person person,
      @ModelAttribute Asked asked,
      @RequestParam(required = false) String figure,
      @RequestParam(defaultValue = "COUNTED") LeadsBehind.Part part,
      @RequestParam(defaultValue = "ALL") Dimension by,
      @RequestParam(required = false) String key,
      @RequestParam(required = false) String format) {
    Optional<Figure> wanted =
        Optional.ofNullable(figure)
            .map(
                name ->
                    figures.all().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                            () ->
                                new ResponseStatusException(
                                    HttpStatus.NOT_FOUND, "There is no figure " + name + ".")));
    List<LeadRow> found =
        reading.of(
            () ->
                leads.of(
                    scope(person, asked),
                    wanted,
                    part,
                    by,
                    Optional.ofNullable(key),
                    format == null ? MOST_LEADS : MOST_EXPORTED));
    views.list(person, found.stream().map(LeadRow::lead).toList());
    return found;
  }

  @GetMapping("/responses")
  List<ResponseTimes.Row> responses(
      @AuthenticationPrincipal Person person, @ModelAttribute Asked asked) {
    return reading.of(() -> responses.of(scope(person, asked)));
  }

  @GetMapping("/stages")
  List<Pipeline.StageRow> stages(
      @AuthenticationPrincipal Person person, @ModelAttribute Asked asked) {
    return reading.of(() -> pipeline.stages(scope(person, asked), clock.instant()));
  }

  @GetMapping("/drop-off")
  List<Pipeline.DropOff> dropOff(
      @AuthenticationPrincipal Person person, @ModelAttribute Asked asked) {
    return reading.of(() -> pipeline.dropOff(scope(person, asked)));
  }

  @GetMapping("/channels")
  List<ChannelUse.Row> channels(
      @AuthenticationPrincipal Person person, @ModelAttribute Asked asked) {
    return reading.of(() -> channels.of(scope(person, asked)));
  }

  @GetMapping("/scorecard")
  List<Scorecard.Line> scorecard(
      @AuthenticationPrincipal Person person, @ModelAttribute Asked asked) {
    return reading.of(() -> scorecard.of(scope(person, asked), clock.instant()));
  }

  @GetMapping("/costs")
  List<Costs.Row> costs(@AuthenticationPrincipal Person person, @ModelAttribute Asked asked) {
    return reading.of(() -> costs.of(scope(person, asked)));
  }

  private Scope scope(Person person, Asked asked) {
    Set<String> chosen = person.storesOr(asked.store());
    ZoneId zone =
        chosen.stream()
            .sorted()
            .findFirst()
            .map(stores::get)
            .map(Store::zone)
            .orElse(ZoneOffset.UTC);
    LocalDate to =
        Optional.ofNullable(asked.to()).orElse(clock.instant().atZone(zone).toLocalDate());
    LocalDate from = Optional.ofNullable(asked.from()).orElse(to.minusDays(USUAL_DAYS - 1L));
    if (from.isAfter(to)) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "The first day comes after the last one.");
    }
    Scope scope =
        new Scope(chosen, from, to, zone, asked.owner(), asked.source(), asked.sourceClass());
    return Boolean.TRUE.equals(asked.before()) ? scope.before() : scope;
  }
}
