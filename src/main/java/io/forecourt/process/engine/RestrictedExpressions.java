package io.forecourt.process.engine;

import io.forecourt.process.Delegates;
import io.forecourt.process.RetiredNames;
import io.forecourt.process.StoreDay;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.beans.factory.BeanFactory;

/**
 * Expressions reach variables, the beans of the contract and a short list of harmless members: a
 * person who may deploy diagrams can redesign the work, and nothing more.
 */
class RestrictedExpressions extends JuelExpressionManager {

  private final BeanFactory context;

  RestrictedExpressions(BeanFactory beans) {
    this.context = beans;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver chain = new CompositeELResolver();
    chain.add(new VariableScopeElResolver());
    chain.add(new RetiredVariables());
    chain.add(new VariableContextElResolver());
    chain.add(new ContractBeans());
    chain.add(new ArrayELResolver(true));
    chain.add(new ListELResolver(true));
    chain.add(new MapELResolver(true));
    chain.add(new AllowedMembers());
    return chain;
  }

  /** Looks beans up late: many of them need the engine that is being built here. */
  private class ContractBeans extends ELResolver {

    @Override
    public Object getValue(ELContext el, Object base, Object property) {
      if (base == null && property instanceof String name && isOfTheContract(name)) {
        el.setPropertyResolved(true);
        return context.getBean(RetiredNames.BEANS.getOrDefault(name, name));
      }
      return null;
    }

    private static boolean isOfTheContract(String name) {
      return Delegates.ALL.contains(name)
          || RetiredNames.BEANS.containsKey(name)
          || name.equals(StoreDay.BEAN);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return true;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return null;
    }
  }
}
