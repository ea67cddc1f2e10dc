package io.forecourt.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a machine can see of a diagram's style; beauty is for the eye. */
class DiagramStyleTest {

  static List<Path> diagrams() {
    return Models.of("processes", ".bpmn");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void shouldNameEverythingThatAPersonReads(Path file) {
    BpmnModelInstance diagram = Bpmn.readModelFromFile(file.toFile());

    for (FlowNode node : diagram.getModelElementsByType(FlowNode.class)) {
      boolean isJoin =
          node instanceof ParallelGateway
              || (node instanceof ExclusiveGateway && node.getOutgoing().size() == 1);
      assertThat(node.getName() == null).as("label of " + node.getId()).isEqualTo(isJoin);
      assertThat(node.getId()).matches("[A-Z][A-Za-z]+_[A-Z][A-Za-z]+");
    }
    for (ExclusiveGateway gateway : diagram.getModelElementsByType(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        assertThat(gateway.getName()).endsWith("?");
        assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotContainNull();
        assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void shouldExplainEveryTaskToThoseWhoDoIt(Path file) {
    for (UserTask task :
        Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class)) {
      assertThat(task.getDocumentations()).as(task.getId()).hasSize(1);
      assertThat(task.getCamundaDueDate()).as("due date of " + task.getId()).isNotBlank();
      assertThat(task.getCamundaCandidateGroups()).as("group of " + task.getId()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void shouldFitOnAPage(Path file) {
    BpmnModelInstance diagram = Bpmn.readModelFromFile(file.toFile());
    Collection<BpmnShape> shapes = diagram.getModelElementsByType(BpmnShape.class);

    // What may happen at any time stands apart, below the path that people follow.
    assertThat(diagram.getModelElementsByType(FlowNode.class))
        .filteredOn(node -> !isOfEvent(node))
        .hasSizeLessThanOrEqualTo(26);
    double left =
        shapes.stream().mapToDouble(shape -> shape.getBounds().getX()).min().orElseThrow();
    double right =
        shapes.stream()
            .mapToDouble(shape -> shape.getBounds().getX() + shape.getBounds().getWidth())
            .max()
            .orElseThrow();
    assertThat(right - left).isLessThanOrEqualTo(1_600);
  }

  private static boolean isOfEvent(ModelElementInstance element) {
    return element != null
        && ((element instanceof SubProcess process && process.triggeredByEvent())
            || isOfEvent(element.getParentElement()));
  }
}
