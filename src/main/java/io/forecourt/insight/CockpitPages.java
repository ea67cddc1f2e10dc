package io.forecourt.insight;

import io.forecourt.platform.PluginFiles;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/**
 * What Forecourt adds to Cockpit: the board, the results, and overlays on the diagrams; Cockpit
 * finds it by its service file.
 */
public class CockpitPages extends AbstractCockpitPlugin {

  private static final String ID = "insight";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(Files.class);
  }

  /** Serves the scripts and the styles. */
  @Path("plugin/" + ID)
  public static class Files extends AbstractCockpitPluginRootResource {

    public Files() {
      super(ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
      return PluginFiles.of(ID);
    }
  }
}
