package io.forecourt.process.deployment;

import io.forecourt.process.deployment.check.ModelFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.util.StringUtils;

/**
 * The models that a deployment joins: the latest deployed ones, and those in the jar below them.
 */
final class ModelsInUse implements Supplier<List<ModelFile>> {

  @Override
  public List<ModelFile> get() {
    Map<String, ModelFile> files = new TreeMap<>();
    packaged().forEach(file -> files.put(StringUtils.getFilename(file.name()), file));
    Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              RepositoryService repository =
                  Context.getProcessEngineConfiguration().getRepositoryService();
              DeployedModel.latestByFileName(repository)
                  .forEach(
                      (name, model) ->
                          files.put(
                              name, new ModelFile(model.resource(), model.content(repository))));
              return null;
            });
    return List.copyOf(files.values());
  }

  /** Returns the models that come with the jar. */
  static List<ModelFile> packaged() {
    return ModelFiles.inJar().contents().entrySet().stream()
        .map(file -> new ModelFile(file.getKey(), file.getValue()))
        .toList();
  }
}
