package io.forecourt.process;

/** Files that are deployed with the diagrams and belong to a capability, not to the engine. */
public interface DeployedFiles {

  /** Ending of the file names, without the dot. */
  String kind();

  /** In the transaction of the deployment. */
  void deploy(String file, byte[] content, String deploymentId);
}
