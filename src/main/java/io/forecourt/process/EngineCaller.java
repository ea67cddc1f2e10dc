package io.forecourt.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Person or machine on whose behalf the engine works in the current thread.
 *
 * @param stores ids of the stores that this caller may see
 */
public record EngineCaller(String id, List<String> stores) {

  /** Returns the caller, or nothing while the engine works on its own. */
  public static Optional<EngineCaller> current(IdentityService identities) {
    Authentication caller = identities.getCurrentAuthentication();
    return caller == null
        ? Optional.empty()
        : Optional.of(new EngineCaller(caller.getUserId(), stores(caller)));
  }

  private static List<String> stores(Authentication caller) {
    return caller.getTenantIds() == null ? List.of() : List.copyOf(caller.getTenantIds());
  }
}
