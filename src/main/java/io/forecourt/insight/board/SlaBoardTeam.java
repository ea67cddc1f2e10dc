package io.forecourt.insight.board;

import io.forecourt.store.People;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** People of the stores on the board, by name. */
@Component
class SlaBoardTeam {

  private final People people;

  SlaBoardTeam(People people) {
    this.people = people;
  }

  List<SlaBoardColleague> find(SlaBoardFilter filter) {
    return filter.stores().stream()
        .flatMap(store -> people.findByStore(store).stream())
        .map(
            person ->
                new SlaBoardColleague(
                    person.id(), person.fullName(), person.role().name(), person.store()))
        .sorted(Comparator.comparing(SlaBoardColleague::name))
        .toList();
  }
}
