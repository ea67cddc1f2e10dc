package io.forecourt.process.deployment.check;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Call activities: the called process exists, belongs to the same lead and does not call back. */
final class CallRules implements DiagramRule {

  private static final Set<String> OF_THE_LEAD = Set.of("leadId", "store");

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    for (CallActivity call : Calls.of(diagram)) {
      String called = String.valueOf(call.getCalledElement());
      if (Expressions.isExpression(called)) {
        add(diagram, call, "A process cannot be called by an expression. Name it.", report);
        continue;
      }
      if (call.getCalledElement() == null || models.process(called).isEmpty()) {
        add(
            diagram,
            call,
            call.getCalledElement() == null
                ? "It calls no process. Name one."
                : "The process '%s' does not exist.%s"
                    .formatted(called, Names.hint(called, models.processIds())),
            report);
        continue;
      }
      String binding = Diagram.camunda(call, "calledElementBinding");
      if (binding != null && !binding.equals("latest")) {
        add(
            diagram,
            call,
            "Its process is bound to one %s and would be lost or go stale. Set the binding to latest."
                .formatted(binding),
            report);
      }
      if (!Calls.passesBusinessKey(call)) {
        add(
            diagram,
            call,
            "It does not pass the business key, so messages about the lead would not arrive. Pass #{execution.processBusinessKey}.",
            report);
      }
      Calls.passedDown(call)
          .forEach(
              (target, source) -> {
                if (OF_THE_LEAD.contains(target) && !source.equals(target)) {
                  add(
                      diagram,
                      call,
                      "'%s' has to be passed as it is, else the lead is mixed up with another."
                          .formatted(target),
                      report);
                }
              });
      if (reaches(models.process(called).get(), diagram.id(), models, new HashSet<>())) {
        add(
            diagram,
            call,
            "The process '%s' calls this one again, without end. Use a loop.".formatted(called),
            report);
      }
    }
  }

  private static boolean reaches(Diagram from, String target, Models models, Set<String> visited) {
    if (from.id().equals(target)) {
      return true;
    }
    return visited.add(from.id())
        && Calls.of(from).stream()
            .flatMap(call -> models.process(String.valueOf(call.getCalledElement())).stream())
            .anyMatch(next -> reaches(next, target, models, visited));
  }

  private static void add(Diagram diagram, CallActivity call, String problem, Report report) {
    report.add(diagram.file(), Diagram.label(call), problem);
  }
}
