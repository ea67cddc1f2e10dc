package io.forecourt.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * A way out of a gateway or an activity, by element ids.
 *
 * @param origin the gateway or activity
 * @param way the sequence flow or the boundary event
 * @param target where the way leads; of a boundary event, the event itself
 */
record Exit(String origin, String way, String target) {

  /** Returns the exits of gateways with several flows and of activities with boundary events. */
  static List<Exit> in(BpmnModelInstance model) {
    List<Exit> exits = new ArrayList<>();
    for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        for (SequenceFlow flow : gateway.getOutgoing()) {
          exits.add(new Exit(gateway.getId(), flow.getId(), flow.getTarget().getId()));
        }
      }
    }
    for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
      exits.add(new Exit(event.getAttachedTo().getId(), event.getId(), event.getId()));
    }
    return exits;
  }
}
