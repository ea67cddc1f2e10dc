package io.forecourt.messaging;

import io.forecourt.process.DeployedFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes approved wording in with the diagrams that use it, or refuses both. */
@Component
class BlockDeployer implements DeployedFiles {

  private final Blocks blocks;

  BlockDeployer(Blocks blocks) {
    this.blocks = blocks;
  }

  @Override
  public String kind() {
    return "yaml";
  }

  @Override
  public List<String> faults(String file, byte[] content) {
    try {
      return BlockRules.faults(BlockFile.read(BlockFile.nameOf(file), 0, content));
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void deploy(String file, byte[] content, String deploymentId) {
    blocks.add(
        BlockFile.read(BlockFile.nameOf(file), 0, content),
        new String(content, StandardCharsets.UTF_8),
        deploymentId);
  }
}
