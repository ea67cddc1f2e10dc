package io.forecourt.process.deployment.check;

/** A rule for one process, among the other models that will be in use. */
interface DiagramRule {

  void check(Diagram diagram, Models models, Report report);
}
