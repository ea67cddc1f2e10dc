package io.forecourt.process.engine;

import io.forecourt.process.Variables;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Makes each store a tenant: definitions are shared, and every instance belongs to one store. */
class StoreTenantIdProvider implements TenantIdProvider {

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
    DelegateExecution caller = context.getSuperExecution();
    if (caller != null) {
      return caller.getTenantId();
    }
    Object store =
        context.getVariables() == null ? null : context.getVariables().get(Variables.STORE.name());
    String ofCaller = onlyStoreOf(Context.getCommandContext().getAuthentication());
    if (store instanceof String name && !name.isBlank()) {
      mayStartFor(name);
      return name;
    }
    if (ofCaller == null) {
      throw new BadUserRequestException(
          "For which store? Start the process with the variable 'store'.");
    }
    return ofCaller;
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    return null;
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    DelegateExecution execution = context.getExecution();
    return execution == null ? null : execution.getTenantId();
  }

  /** A person starts processes for the own stores only. */
  private static void mayStartFor(String store) {
    boolean allowed = Context.getCommandContext().getTenantManager().isAuthenticatedTenant(store);
    if (!allowed) {
      throw new BadUserRequestException("You do not work for the store '" + store + "'.");
    }
  }

  private static String onlyStoreOf(Authentication authentication) {
    List<String> stores = authentication == null ? null : authentication.getTenantIds();
    return stores != null && stores.size() == 1 ? stores.get(0) : null;
  }
}
