package io.forecourt.process.deployment.check;

import io.forecourt.process.DecisionCheck;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.FileCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Checks models before they are deployed, the same way for every way in: REST, Modeler, folder,
 * command line and build. All rules are listed here.
 */
@Component
public final class ModelCheck {

  private static final Set<String> KINDS = Set.of("bpmn", "dmn", "form", "svg", "png");

  private static final List<DiagramRule> DIAGRAM_RULES =
      List.of(
          new ProcessRules(),
          new StructureRules(),
          new StepRules(),
          new TaskRules(),
          new TimerRules(),
          new EventRules(),
          new CallRules(),
          new DataRules(),
          new LoopRules(),
          new PathRules(),
          new SendRules(),
          new ExternalTaskRules());

  private final List<FileCheck> fileChecks;
  private final TableRules tableRules;
  private volatile Today today;

  /**
   * @param fileChecks rules of capabilities for files of their own
   * @param decisionChecks rules of capabilities for the rows of their decisions
   * @param contracts what capabilities ask of their decisions
   */
  public ModelCheck(
      List<FileCheck> fileChecks,
      List<DecisionCheck> decisionChecks,
      List<DecisionContracts> contracts) {
    this.fileChecks = fileChecks;
    this.tableRules = new TableRules(decisionChecks, contracts);
  }

  /** Returns whether files of this kind are deployed at all. */
  public boolean isKnownKind(String kind) {
    return KINDS.contains(kind) || fileChecks.stream().anyMatch(each -> each.kind().equals(kind));
  }

  /**
   * Checks files that are deployed together.
   *
   * @param files to be checked
   * @param inUse the models of today, for what the files refer to and do not hold
   * @return one line for each finding: file, element, what is wrong, what to do
   */
  public List<String> findings(List<ModelFile> files, List<ModelFile> inUse) {
    Report report = new Report();
    List<ModelFile> readable = new ArrayList<>();
    for (ModelFile file : files) {
      if (!isKnownKind(file.kind())) {
        report.add(
            file,
            "",
            "Files of this kind are not deployed here. Deploy .bpmn, .dmn, .form and .yaml files.");
      } else if (ReadableRules.check(file, report)) {
        readable.add(file);
      }
    }
    Today today = today(inUse);
    Models models = new Models(readable, inUse, today.models());
    readable.forEach(file -> checkFile(file, models, report));
    models.checkedProcesses().forEach(diagram -> check(diagram, models, report));
    models.checkedDecisions().forEach(table -> tableRules.check(table, models, report));
    models.checkedForms().forEach(form -> FormRules.check(form, models, report));
    checkOthers(models, today, report);
    return report.lines();
  }

  private static void check(Diagram diagram, Models models, Report report) {
    DIAGRAM_RULES.forEach(rule -> rule.check(diagram, models, report));
  }

  /**
   * Reports what the change breaks in models in use that are not part of it, such as a diagram that
   * reads a field which a form no longer has.
   */
  private void checkOthers(Models after, Today today, Report report) {
    Report now = new Report();
    after.uncheckedProcesses().forEach(diagram -> check(diagram, after, now));
    after.uncheckedDecisions().forEach(table -> tableRules.checkReferences(table, after, now));
    report.addNew(now, today.findings());
  }

  /** The models in use and their own findings: the same for many checks in a row. */
  private record Today(List<ModelFile> files, Models models, Report findings) {}

  private Today today(List<ModelFile> inUse) {
    Today known = today;
    if (known != null && known.files().equals(inUse)) {
      return known;
    }
    Models models = new Models(inUse, fileChecks);
    Report findings = new Report();
    models.uncheckedProcesses().forEach(diagram -> check(diagram, models, findings));
    models
        .uncheckedDecisions()
        .forEach(table -> tableRules.checkReferences(table, models, findings));
    Today fresh = new Today(inUse, models, findings);
    today = fresh;
    return fresh;
  }

  private void checkFile(ModelFile file, Models models, Report report) {
    if (file.kind().equals("bpmn") || file.kind().equals("dmn")) {
      List<Element> elements = elements(file);
      new CodeRules(file, report).check(elements);
      new LimitRules(file, report).check(elements);
      if (file.kind().equals("bpmn")) {
        new ExpressionRules(file, models, report).check(elements);
      }
    }
    Optional<FileCheck> own =
        fileChecks.stream().filter(each -> each.kind().equals(file.kind())).findFirst();
    own.ifPresent(
        check ->
            check
                .faults(file.name(), file.content())
                .forEach(fault -> report.add(file, "", fault)));
  }

  private static List<Element> elements(ModelFile file) {
    try {
      return Xml.elements(Xml.parse(file.content()));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
