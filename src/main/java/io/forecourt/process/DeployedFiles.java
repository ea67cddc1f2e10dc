package io.forecourt.process;

import java.util.List;

/** Files that are deployed with the diagrams and belong to a capability, not to the engine. */
public interface DeployedFiles {

  /** Ending of the file names, without the dot. */
  String kind();

  /** One sentence for each reason why the whole deployment must be refused. */
  List<String> faults(String file, byte[] content);

  /** In the transaction of the deployment. */
  void deploy(String file, byte[] content, String deploymentId);
}
