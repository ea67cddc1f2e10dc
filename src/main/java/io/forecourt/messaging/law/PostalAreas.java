package io.forecourt.messaging.law;

import io.forecourt.platform.CsvTable;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** States and their time zones by the first three digits of a postal code. */
final class PostalAreas {

  private static final int PREFIX = 3;

  private final TreeMap<String, PostalArea> byFirstPrefix = new TreeMap<>();
  private final Map<String, Set<ZoneId>> zonesOfState = new TreeMap<>();

  private record PostalArea(String last, Jurisdiction place) {}

  PostalAreas() {
    CsvTable.shipped(
        "law/postal-areas.csv",
        line -> {
          Jurisdiction jurisdiction =
              new Jurisdiction(
                  line.text("state"),
                  line.list("zones").stream()
                      .map(ZoneId::of)
                      .collect(Collectors.toUnmodifiableSet()));
          byFirstPrefix.put(line.text("from"), new PostalArea(line.text("to"), jurisdiction));
          zonesOfState
              .computeIfAbsent(jurisdiction.state(), state -> new HashSet<>())
              .addAll(jurisdiction.zones());
        });
  }

  Optional<Jurisdiction> find(String postalCode) {
    if (!postalCode.strip().matches("\\d{5}(-?\\d{4})?")) {
      return Optional.empty();
    }
    String prefix = postalCode.strip().substring(0, PREFIX);
    return Optional.ofNullable(byFirstPrefix.floorEntry(prefix))
        .map(Map.Entry::getValue)
        .filter(area -> area.last().compareTo(prefix) >= 0)
        .map(PostalArea::place);
  }

  /** Returns every state with all of its zones. */
  List<Jurisdiction> states() {
    return zonesOfState.entrySet().stream()
        .map(state -> new Jurisdiction(state.getKey(), Set.copyOf(state.getValue())))
        .toList();
  }
}
