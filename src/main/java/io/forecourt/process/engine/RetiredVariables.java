package io.forecourt.process.engine;

import io.forecourt.process.RetiredNames;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Lets expressions read a variable by its other name: a deployed diagram by the former one, and a
 * new diagram what the form of a dealer still sends under it.
 */
class RetiredVariables extends ELResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null || !(property instanceof String name)) {
      return null;
    }
    String other =
        RetiredNames.VARIABLES.getOrDefault(name, RetiredNames.formerNameOf(name).orElse(null));
    if (other != null
        && context.getContext(VariableScope.class) instanceof VariableScope scope
        && scope.hasVariable(other)) {
      context.setPropertyResolved(true);
      return scope.getVariable(other);
    }
    return null;
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
