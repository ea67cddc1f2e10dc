package io.forecourt.process.deployment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Finds loops of a diagram without a way out in which nothing ever waits: they would run for ever
 * in one thread. Where a gateway leads out, the step before it decides.
 */
final class BusyLoops {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> WAITING =
      Set.of(
          "userTask",
          "receiveTask",
          "intermediateCatchEvent",
          "eventBasedGateway",
          "callActivity",
          "subProcess");

  private final Map<String, Set<String>> next = new HashMap<>();
  private final Set<String> waiting = new HashSet<>();

  BusyLoops(NodeList elements) {
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (WAITING.contains(element.getLocalName()) || waits(element)) {
        waiting.add(element.getAttribute("id"));
      } else if ("sequenceFlow".equals(element.getLocalName())) {
        next.computeIfAbsent(element.getAttribute("sourceRef"), source -> new LinkedHashSet<>())
            .add(element.getAttribute("targetRef"));
      }
    }
    next.values().removeIf(targets -> targets.size() > 1);
  }

  /** Adds a sentence if there is such a loop. */
  void check(String file, List<String> problems) {
    Set<String> done = new HashSet<>();
    next.keySet().stream()
        .map(start -> loopFrom(start, new LinkedHashSet<>(), done))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            element ->
                problems.add(
                    ("%s: the flow comes back to '%s' without ever waiting. Add a timer, a task or"
                            + " 'asynchronous before'.")
                        .formatted(file, element)));
  }

  private Optional<String> loopFrom(String element, Set<String> path, Set<String> done) {
    if (path.contains(element)) {
      return Optional.of(element);
    }
    if (waiting.contains(element) || !done.add(element)) {
      return Optional.empty();
    }
    path.add(element);
    for (String following : next.getOrDefault(element, Set.of())) {
      Optional<String> loop = loopFrom(following, path, done);
      if (loop.isPresent()) {
        return loop;
      }
    }
    path.remove(element);
    return Optional.empty();
  }

  private static boolean waits(Element element) {
    return element.getAttributeNS(CAMUNDA, "asyncBefore").equals("true")
        || element.getAttributeNS(CAMUNDA, "asyncAfter").equals("true")
        || element.getAttributeNS(CAMUNDA, "type").equals("external");
  }
}
