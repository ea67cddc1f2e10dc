package io.forecourt.handoff;

import jakarta.ws.rs.Path;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** The lead as the first tab of each of its tasks; Tasklist finds it by its service file. */
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

  /** Serves the script and the styles of the tab. */
  @Path("plugin/" + ID)
  public static class Files extends AbstractTasklistPluginRootResource {

    public Files() {
      super(ID);
    }
  }
}
