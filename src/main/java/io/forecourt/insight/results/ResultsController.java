package io.forecourt.insight.results;

import io.forecourt.access.Person;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tables of the results page; each is JSON, or CSV with {@code format=csv}. */
@RestController
@RequestMapping("/api/insight")
class ResultsController {

  private static final int MOST_DIMENSIONS = 5;

  private final Reading reading;
  private final FigureRows rows;
  private final Figures figures;
  private final Choices.Query choices;
  private final ResponseTimes responses;
  private final Pipeline pipeline;
  private final ChannelUse channels;
  private final Scorecard scorecard;
  private final Costs costs;
  private final Scopes scopes;
  private final Clock clock;

  ResultsController(
      Reading reading,
      FigureRows rows,
      Figures figures,
      Choices.Query choices,
      ResponseTimes responses,
      Pipeline pipeline,
      ChannelUse channels,
      Scorecard scorecard,
      Costs costs,
      Scopes scopes,
      Clock clock) {
    this.reading = reading;
    this.rows = rows;
    this.figures = figures;
    this.choices = choices;
    this.responses = responses;
    this.pipeline = pipeline;
    this.channels = channels;
    this.scorecard = scorecard;
    this.costs = costs;
    this.scopes = scopes;
    this.clock = clock;
  }

  @GetMapping("/figures")
  List<FigureRow> figures(
      @AuthenticationPrincipal Person person,
      @ModelAttribute Scopes.Asked asked,
      @RequestParam(defaultValue = "ALL") @Size(max = MOST_DIMENSIONS) List<Dimension> by) {
    return reading.of(() -> rows.of(scopes.of(person, asked), by));
  }

  @GetMapping("/choices")
  Choices choices(@AuthenticationPrincipal Person person, @ModelAttribute Scopes.Asked asked) {
    return reading.of(() -> choices.of(scopes.of(person, asked)));
  }

  @GetMapping("/definitions")
  List<Figure> definitions() {
    return figures.all();
  }

  /** A rep's own figures of the last thirty days; those of others are nobody's business. */
  @GetMapping("/mine")
  List<FigureRow> mine(@AuthenticationPrincipal Person person) {
    return reading.of(
        () -> rows.of(scopes.of(person, Scopes.Asked.ownOf(person)), List.of(Dimension.ALL)));
  }

  @GetMapping("/responses")
  List<ResponseTimes.Row> responses(
      @AuthenticationPrincipal Person person, @ModelAttribute Scopes.Asked asked) {
    return reading.of(() -> responses.of(scopes.of(person, asked)));
  }

  @GetMapping("/stages")
  List<Pipeline.StageRow> stages(
      @AuthenticationPrincipal Person person, @ModelAttribute Scopes.Asked asked) {
    return reading.of(() -> pipeline.stages(scopes.of(person, asked), clock.instant()));
  }

  @GetMapping("/drop-off")
  List<Pipeline.DropOff> dropOff(
      @AuthenticationPrincipal Person person, @ModelAttribute Scopes.Asked asked) {
    return reading.of(() -> pipeline.dropOff(scopes.of(person, asked)));
  }

  @GetMapping("/channels")
  List<ChannelUse.Row> channels(
      @AuthenticationPrincipal Person person, @ModelAttribute Scopes.Asked asked) {
    return reading.of(() -> channels.of(scopes.of(person, asked)));
  }

  @GetMapping("/scorecard")
  List<Scorecard.Line> scorecard(
      @AuthenticationPrincipal Person person, @ModelAttribute Scopes.Asked asked) {
    return reading.of(() -> scorecard.of(scopes.of(person, asked), clock.instant()));
  }

  @GetMapping("/costs")
  List<Costs.Row> costs(
      @AuthenticationPrincipal Person person, @ModelAttribute Scopes.Asked asked) {
    return reading.of(() -> costs.of(scopes.of(person, asked)));
  }
}
