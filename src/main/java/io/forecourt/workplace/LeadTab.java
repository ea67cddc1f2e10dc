package io.forecourt.workplace;

import io.forecourt.platform.PluginFiles;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/**
 * What Forecourt adds to Tasklist, the lead as the first tab of its tasks above all; Tasklist finds
 * it by its service file.
 */
public class LeadTab extends AbstractTasklistPlugin {

  private static final String ID = "lead-tab";

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
  public static class Files extends AbstractTasklistPluginRootResource {

    public Files() {
      super(ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
      return PluginFiles.of(ID);
    }
  }
}
